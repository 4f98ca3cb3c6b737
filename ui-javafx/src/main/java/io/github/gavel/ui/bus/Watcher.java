package io.github.gavel.ui.bus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** Whoever keeps a list of what stands in trays. */
@DBusInterfaceName(Watcher.NAME)
public interface Watcher extends DBusInterface {
    String NAME = "org.kde.StatusNotifierWatcher";
    String PATH = "/StatusNotifierWatcher";

    /** Takes the name on the bus of whoever is to stand there. */
    @DBusMemberName("RegisterStatusNotifierItem")
    void register(String name);
}
