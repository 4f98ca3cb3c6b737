package io.github.gavel.ui.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where the bus of a session is: a socket in a file, which is what desktops of these years have. */
final class BusAddress {
    private static final String OURS = "unix:path=";

    private BusAddress() {}

    static Optional<String> of(Map<String, String> environment) {
        String told = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        return told.isBlank()
                ? usual(environment.getOrDefault("XDG_RUNTIME_DIR", ""))
                : Arrays.stream(told.split(";", -1))
                        .filter(address -> address.startsWith(OURS))
                        .findFirst();
    }

    private static Optional<String> usual(String runtime) {
        return Optional.of(runtime)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve("bus"))
                .filter(Files::exists)
                .map(socket -> OURS + socket);
    }
}
