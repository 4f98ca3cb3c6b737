package io.github.gavel.ui.bus;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/** Shows notices by remembering them. */
public final class Wall implements Notifications {
    private final BlockingQueue<Shown> shown = new LinkedBlockingQueue<>();
    private final List<String> capabilities;
    private final DBusConnection bus;
    private int last;

    record Shown(String program, String title, String body, List<String> actions, Map<String, Variant<?>> hints) {}

    private Wall(DBusConnection bus, List<String> capabilities) {
        this.bus = bus;
        this.capabilities = capabilities;
    }

    static Wall on(OwnBus bus, String... capabilities) throws DBusException {
        DBusConnection connection = DBusConnectionBuilder.forAddress(bus.address())
                .withShared(false)
                .build();
        Wall wall = new Wall(connection, List.of(capabilities));
        connection.exportObject(PATH, wall);
        connection.requestBusName(NAME);
        return wall;
    }

    BlockingQueue<Shown> shown() {
        return shown;
    }

    void click(int number, String action) throws DBusException {
        bus.sendMessage(new ActionInvoked(PATH, new UInt32(number), action));
    }

    void goAway() {
        SessionBus.leave(bus);
    }

    @Override
    public List<String> capabilities() {
        return capabilities;
    }

    @Override
    public UInt32 show(
            String program,
            UInt32 replaced,
            String icon,
            String title,
            String body,
            List<String> actions,
            Map<String, Variant<?>> hints,
            int millis) {
        shown.add(new Shown(program, title, body, actions, hints));
        return new UInt32(++last);
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
