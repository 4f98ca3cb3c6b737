package io.github.gavel.ui.bus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A bus of this test's own, by the program that every desktop has it by. */
final class OwnBus implements AutoCloseable {
    private final Process daemon;
    private final String address;

    private OwnBus(Process daemon, String address) {
        this.daemon = daemon;
        this.address = address;
    }

    /** Empty where that program is missing. */
    static Optional<OwnBus> in(Path folder) throws IOException {
        Process daemon;
        try {
            daemon = new ProcessBuilder(
                            "dbus-daemon",
                            "--session",
                            "--nofork",
                            "--nopidfile",
                            "--print-address=1",
                            "--address=unix:path=" + folder.resolve("socket"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            return Optional.empty();
        }
        BufferedReader said =
                new BufferedReader(new InputStreamReader(daemon.getInputStream(), StandardCharsets.UTF_8));
        return Optional.of(new OwnBus(daemon, said.readLine()));
    }

    String address() {
        return address;
    }

    Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    @Override
    public void close() {
        daemon.destroy();
        daemon.onExit().join();
    }
}
