package io.github.gavel.ui.bus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Whoever shows notices on a desktop, as freedesktop.org's specification 1.2 has it. */
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";
    /** What a click on all of it means. */
    String CLICK = "default";

    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /**
     * Shows one.
     *
     * @param replaced the number of another that goes; 0 for none
     * @param actions keys and what they are called, in turn
     * @param millis after which it goes; -1 as is usual there
     */
    @DBusMemberName("Notify")
    UInt32 show(
            String program,
            UInt32 replaced,
            String icon,
            String title,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int millis);

    /** Somebody clicked. */
    final class ActionInvoked extends DBusSignal {
        private final UInt32 number;
        private final String action;

        public ActionInvoked(String path, UInt32 number, String action) throws DBusException {
            super(path, number, action);
            this.number = number;
            this.action = action;
        }

        long number() {
            return number.longValue();
        }

        String action() {
            return action;
        }
    }
}
