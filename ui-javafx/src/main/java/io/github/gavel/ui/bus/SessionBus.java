package io.github.gavel.ui.bus;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** How the bus of a session is met. It may take a while. */
final class SessionBus {
    /** For as long it is tried again where nobody answers. */
    private static final int PATIENCE_MILLIS = 300;

    private SessionBus() {}

    /** Empty where there is none, which is no fault. */
    static Optional<DBusConnection> reach(Map<String, String> environment) {
        return BusAddress.of(environment).flatMap(SessionBus::call);
    }

    private static Optional<DBusConnection> call(String address) {
        try {
            DBusConnectionBuilder builder =
                    DBusConnectionBuilder.forAddress(address).withShared(false);
            builder.transportConfig().withTimeout(PATIENCE_MILLIS);
            return Optional.of(builder.build());
        } catch (DBusException | RuntimeException nobody) {
            return Optional.empty();
        }
    }

    static void leave(DBusConnection connection) {
        try {
            connection.close();
        } catch (IOException | RuntimeException gone) {
            // Then it is left already.
        }
    }
}
