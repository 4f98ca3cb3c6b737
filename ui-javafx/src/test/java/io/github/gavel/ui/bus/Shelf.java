package io.github.gavel.ui.bus;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/** A tray that remembers who stands in it. */
public final class Shelf implements Watcher {
    private final BlockingQueue<String> items = new LinkedBlockingQueue<>();
    private final DBusConnection bus;

    private Shelf(DBusConnection bus) {
        this.bus = bus;
    }

    static Shelf on(OwnBus bus) throws DBusException {
        DBusConnection connection = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        Shelf shelf = new Shelf(connection);
        connection.exportObject(PATH, shelf);
        connection.requestBusName(NAME);
        return shelf;
    }

    BlockingQueue<String> items() {
        return items;
    }

    DBusConnection bus() {
        return bus;
    }

    void goAway() {
        SessionBus.leave(bus);
    }

    @Override
    public void register(String name) {
        items.add(name);
    }

    @Override
    public String getObjectPath() {
        return PATH;
    }

    @Override
    public boolean isRemote() {
        return false;
    }
}
