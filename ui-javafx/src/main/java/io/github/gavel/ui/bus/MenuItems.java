package io.github.gavel.ui.bus;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** A menu that somebody else draws, as Canonical's dbusmenu has it. */
@DBusInterfaceName(MenuItems.NAME)
public interface MenuItems extends DBusInterface {
    String NAME = "com.canonical.dbusmenu";
    String PATH = "/MenuBar";

    /** What is in it. */
    @DBusMemberName("GetLayout")
    MenuLayout<UInt32, MenuNode> layout(int parent, int depth, List<String> names);

    @DBusMemberName("GetGroupProperties")
    List<MenuLine> lines(List<Integer> numbers, List<String> names);

    @DBusMemberName("GetProperty")
    Variant<?> property(int number, String name);

    /** Something happened to a line. */
    @DBusMemberName("Event")
    void happen(int number, String what, Variant<?> more, UInt32 at);

    /** Whether it must be asked for again before it is shown. */
    @DBusMemberName("AboutToShow")
    boolean isOld(int number);

    /** It is another one. */
    final class LayoutUpdated extends DBusSignal {
        public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
            super(path, revision, parent);
        }
    }
}
