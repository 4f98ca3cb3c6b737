package io.github.gavel.ui.bus;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.notices.Letter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/**
 * Has a desktop show letters, on a thread of its own that is there while there are some. Where there is no bus, or
 * nobody on it who shows them, they are let go.
 */
public final class Postbox implements AutoCloseable {
    private static final int MOST_WAITING = 20;
    private static final int MOST_SHOWN = 100;
    private static final long IDLE_SECONDS = 5;
    private static final int AS_IS_USUAL = -1;

    private final Map<String, String> environment;
    private final Consumer<Optional<InfoHash>> followed;
    private final ThreadPoolExecutor thread;
    /** All below belongs to that thread. */
    private final Map<Long, Letter> shown = new LinkedHashMap<>();

    private Optional<DBusConnection> bus = Optional.empty();
    private List<String> capabilities = List.of();

    /**
     * Meets nobody before there is something to show.
     *
     * @param followed told of the torrent of a letter that somebody clicks, on another thread
     */
    public Postbox(Map<String, String> environment, Consumer<Optional<InfoHash>> followed) {
        this.environment = Map.copyOf(environment);
        this.followed = followed;
        thread = new ThreadPoolExecutor(
                1,
                1,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread made = new Thread(work, "postbox");
                    made.setDaemon(true);
                    return made;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        thread.allowCoreThreadTimeOut(true);
    }

    /** Waits for nothing; of too many that wait the last ones are let go. */
    public void post(Letter letter) {
        thread.execute(() -> show(letter));
    }

    /** Whether no letter waits or is just being shown. */
    boolean isIdle() {
        return thread.getActiveCount() == 0 && thread.getQueue().isEmpty();
    }

    private void show(Letter letter) {
        try {
            Optional<DBusConnection> there = meet();
            if (there.isPresent()) {
                long number = show(letter, there.get());
                shown.put(number, letter);
                shown.keySet().stream()
                        .findFirst()
                        .filter(oldest -> shown.size() > MOST_SHOWN)
                        .ifPresent(shown::remove);
            }
        } catch (DBusException | RuntimeException unheard) {
            leave();
        }
    }

    private Optional<DBusConnection> meet() throws DBusException {
        if (bus.filter(DBusConnection::isConnected).isEmpty()) {
            leave();
            bus = SessionBus.reach(environment);
            if (bus.isPresent()) {
                capabilities = box(bus.get()).capabilities();
                AutoCloseable unused = bus.get().addSigHandler(Notifications.ActionInvoked.class, this::hear);
            }
        }
        return bus;
    }

    private static Notifications box(DBusConnection there) throws DBusException {
        return there.getRemoteObject(Notifications.NAME, Notifications.PATH, Notifications.class);
    }

    private long show(Letter letter, DBusConnection there) throws DBusException {
        return box(there)
                .show(
                        "Gavel",
                        new UInt32(0),
                        "gavel",
                        letter.title(),
                        Markup.of(letter.body(), capabilities),
                        List.of(Notifications.CLICK, letter.follow()),
                        Map.of("desktop-entry", new Variant<>("gavel")),
                        AS_IS_USUAL)
                .longValue();
    }

    /** On a thread of the bus. */
    private void hear(Notifications.ActionInvoked signal) {
        if (signal.action().equals(Notifications.CLICK)) {
            thread.execute(() -> Optional.ofNullable(shown.remove(signal.number()))
                    .ifPresent(letter -> followed.accept(letter.torrent())));
        }
    }

    private void leave() {
        bus.ifPresent(SessionBus::leave);
        bus = Optional.empty();
        shown.clear();
    }

    /** Whatever was not shown by now is let go. */
    @Override
    public void close() {
        thread.getQueue().clear();
        thread.execute(this::leave);
        thread.shutdown();
    }
}
