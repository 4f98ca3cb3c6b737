package io.github.gavel.engine.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The open files of all torrents: at most so many, beside those in use; the one that was not used for longest is closed
 * first. For any number of threads, of which none waits for another's opening or closing.
 */
final class Handles {
    private final Medium medium;
    private final int limit;
    private final Map<Path, Opened> opened = new LinkedHashMap<>(16, 0.75f, true);

    Handles(Medium medium, int limit) {
        this.medium = medium;
        this.limit = limit;
    }

    /** A file in use. To close this ends the use; the file stays open for the next. */
    final class Use implements AutoCloseable {
        private final Opened file;

        private Use(Opened file) {
            this.file = file;
        }

        Medium.Handle handle() {
            return file.handle;
        }

        @Override
        public void close() throws IOException {
            if (leave(file)) {
                file.handle.close();
            }
        }
    }

    private static final class Opened {
        private final Medium.Handle handle;
        private final boolean writable;
        private int users;
        private boolean forgotten;

        private Opened(Medium.Handle handle, boolean writable) {
            this.handle = handle;
            this.writable = writable;
        }
    }

    /** Runs when a file is not open yet, before it is. */
    interface Opening {
        void prepare() throws IOException;
    }

    Use use(Path file, boolean forWriting, Opening opening) throws IOException {
        Optional<Use> there = join(file, forWriting);
        if (there.isPresent()) {
            return there.get();
        }
        opening.prepare();
        Opened fresh = new Opened(medium.open(file, forWriting), forWriting);
        List<Opened> surplus = new ArrayList<>();
        Use use = add(file, fresh, surplus);
        closeAll(surplus);
        return use;
    }

    /** Closes what {@code chosen} says, now or when nobody uses it any more. */
    void close(Predicate<Path> chosen) throws IOException {
        List<Opened> surplus = new ArrayList<>();
        synchronized (this) {
            Iterator<Map.Entry<Path, Opened>> each = opened.entrySet().iterator();
            while (each.hasNext()) {
                Map.Entry<Path, Opened> one = each.next();
                if (chosen.test(one.getKey())) {
                    each.remove();
                    forget(one.getValue(), surplus);
                }
            }
        }
        closeAll(surplus);
    }

    synchronized int open() {
        return opened.size();
    }

    private synchronized Optional<Use> join(Path file, boolean forWriting) {
        return Optional.ofNullable(opened.get(file))
                .filter(there -> there.writable || !forWriting)
                .map(this::enter);
    }

    private synchronized Use add(Path file, Opened fresh, List<Opened> surplus) {
        Optional<Use> faster = join(file, fresh.writable);
        if (faster.isPresent()) {
            surplus.add(fresh);
            return faster.get();
        }
        Optional.ofNullable(opened.put(file, fresh)).ifPresent(lesser -> forget(lesser, surplus));
        Use use = enter(fresh);
        Iterator<Opened> eldest = opened.values().iterator();
        while (opened.size() > limit && eldest.hasNext()) {
            Opened one = eldest.next();
            if (one.users == 0) {
                eldest.remove();
                surplus.add(one);
            }
        }
        return use;
    }

    private Use enter(Opened file) {
        file.users++;
        return new Use(file);
    }

    private static void forget(Opened file, List<Opened> surplus) {
        file.forgotten = true;
        if (file.users == 0) {
            surplus.add(file);
        }
    }

    /** Whether whoever leaves is to close it. */
    private synchronized boolean leave(Opened file) {
        file.users--;
        return file.forgotten && file.users == 0;
    }

    private static void closeAll(List<Opened> surplus) throws IOException {
        for (Opened one : surplus) {
            one.handle.close();
        }
    }
}
