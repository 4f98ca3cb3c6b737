package io.github.gavel.ui.bus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** What stands in a tray, as KDE's StatusNotifierItem has it. */
@DBusInterfaceName(StatusItem.NAME)
public interface StatusItem extends DBusInterface {
    String NAME = "org.kde.StatusNotifierItem";
    String PATH = "/StatusNotifierItem";

    /** Somebody clicked it. */
    @DBusMemberName("Activate")
    void activate(int x, int y);

    /** The same with another button. */
    @DBusMemberName("SecondaryActivate")
    void activateOtherwise(int x, int y);

    /** Somebody wants its menu, of whoever shows no menus. */
    @DBusMemberName("ContextMenu")
    void showMenu(int x, int y);

    @DBusMemberName("Scroll")
    void scroll(int by, String way);

    /** Another text stands beside the pointer. */
    final class NewToolTip extends DBusSignal {
        public NewToolTip(String path) throws DBusException {
            super(path);
        }
    }
}
