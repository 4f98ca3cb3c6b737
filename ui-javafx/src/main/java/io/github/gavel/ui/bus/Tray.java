package io.github.gavel.ui.bus;

import io.github.gavel.ui.tray.Picture;
import io.github.gavel.ui.tray.TrayFace;
import io.github.gavel.ui.tray.Verb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;

/** Stands in the tray of a desktop, where it has one, on a thread of its own. Without a bus that ends at once. */
public final class Tray implements AutoCloseable {
    private final Map<String, String> environment;
    private final TrayItem item;
    private final TrayMenu menu;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "tray");
        made.setDaemon(true);
        return made;
    });
    private final AtomicReference<Optional<TrayFace>> waiting = new AtomicReference<>(Optional.empty());
    private volatile boolean isThere;
    /** All below belongs to that thread. */
    private Optional<DBusConnection> bus = Optional.empty();

    private TrayFace shown = new TrayFace("", List.of());

    /**
     * Looks for a tray.
     *
     * @param pictures one for each size
     * @param chosen told what somebody wants, on another thread
     */
    public Tray(Map<String, String> environment, List<Picture> pictures, Consumer<Verb> chosen) {
        this.environment = Map.copyOf(environment);
        item = new TrayItem(pictures, () -> chosen.accept(Verb.SHOW));
        menu = new TrayMenu(chosen);
        thread.execute(this::begin);
    }

    /** Whether somebody can see it there now. */
    boolean isThere() {
        return isThere;
    }

    /** Of several that wait the last is shown. */
    public void show(TrayFace face) {
        if (waiting.getAndSet(Optional.of(face)).isEmpty()) {
            run(() -> waiting.getAndSet(Optional.empty()).ifPresent(this::showNow));
        }
    }

    private void run(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException over) {
            // Nobody looks any more.
        }
    }

    private void begin() {
        bus = SessionBus.reach(environment);
        if (bus.isEmpty()) {
            thread.shutdown();
            return;
        }
        try {
            DBusConnection there = bus.get();
            there.exportObject(StatusItem.PATH, item);
            there.exportObject(MenuItems.PATH, menu);
            AutoCloseable unused = there.addSigHandler(DBus.NameOwnerChanged.class, this::hear);
            register(there);
        } catch (DBusException | RuntimeException unheard) {
            end();
        }
    }

    /** Trays come and go with their desktop; on a thread of the bus. */
    private void hear(DBus.NameOwnerChanged changed) {
        if (changed.name.equals(Watcher.NAME)) {
            run(() -> bus.ifPresent(this::register));
        }
    }

    private void register(DBusConnection there) {
        try {
            there.getRemoteObject(Watcher.NAME, Watcher.PATH, Watcher.class).register(there.getUniqueName());
            isThere = true;
        } catch (DBusException | RuntimeException none) {
            isThere = false;
        }
    }

    private void showNow(TrayFace face) {
        try {
            if (bus.isPresent() && !face.rates().equals(shown.rates())) {
                item.say(face.rates());
                bus.get().sendMessage(new StatusItem.NewToolTip(StatusItem.PATH));
            }
            if (bus.isPresent() && !face.choices().equals(shown.choices())) {
                UInt32 revision = new UInt32(menu.show(face.choices()));
                bus.get().sendMessage(new MenuItems.LayoutUpdated(MenuItems.PATH, revision, 0));
            }
            shown = face;
        } catch (DBusException | RuntimeException gone) {
            end();
        }
    }

    private void end() {
        isThere = false;
        bus.ifPresent(SessionBus::leave);
        bus = Optional.empty();
        thread.shutdown();
    }

    @Override
    public void close() {
        run(this::end);
    }
}
