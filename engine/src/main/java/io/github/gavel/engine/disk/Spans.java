package io.github.gavel.engine.disk;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What was read for peers lately, for all torrents. A span that several ask for at once is read once. The one that
 * nobody asked for longest makes room, unless a part of it is still under way. For any number of threads.
 */
final class Spans {
    private final Buffers buffers;
    private final Crew crew;
    private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);

    Spans(Buffers buffers, Crew crew) {
        this.buffers = buffers;
        this.crew = crew;
    }

    /** @param owner whose piece it is */
    record Key(Store owner, int piece, int begin, int length) {
        /** As a record's own, which goes a long way round until the compiler has seen all of it: each block asks. */
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && owner == key.owner
                    && piece == key.piece
                    && begin == key.begin
                    && length == key.length;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(owner) + piece) + begin;
        }
    }

    /** Reads a span into all of some memory. */
    interface Source {
        void fill(Loan loan) throws Broken;
    }

    /** Somebody who waits for a part of a span. */
    record Waiter(int from, int length, Consumer<Reading> then) {}

    private static final class Entry {
        private final List<Waiter> waiters = new ArrayList<>(1);
        private Optional<Span> span = Optional.empty();
    }

    /** A part of a span that is here. */
    synchronized Optional<Slice> peek(Key key, int from, int length) {
        Entry entry = entries.get(key);
        return entry == null || entry.span.isEmpty()
                ? Optional.empty()
                : Optional.of(entry.span.get().slice(from, length));
    }

    /** Whether the waiter will be told; if not, there is no memory or nobody to read. */
    boolean read(Key key, Waiter waiter, Source source) {
        Optional<Slice> here;
        synchronized (this) {
            here = peek(key, waiter.from(), waiter.length());
            if (here.isEmpty() && !waitOrLoad(key, waiter, source)) {
                return false;
            }
        }
        here.ifPresent(slice -> waiter.then().accept(new Reading.Bytes(slice)));
        return true;
    }

    /** Keeps nothing of what is no longer shared; the rest goes with its last slice. */
    synchronized void forget(Store owner) {
        Iterator<Map.Entry<Key, Entry>> each = entries.entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<Key, Entry> one = each.next();
            if (one.getKey().owner() == owner) {
                each.remove();
                one.getValue().span.ifPresent(Span::leave);
            }
        }
    }

    private boolean waitOrLoad(Key key, Waiter waiter, Source source) {
        Entry entry = entries.get(key);
        if (entry == null) {
            Entry fresh = new Entry();
            Optional<Loan> room = room(key.length());
            if (room.isEmpty()) {
                return false;
            }
            if (!crew.offer(() -> load(key, fresh, room.get(), source))) {
                room.get().giveBack();
                return false;
            }
            entries.put(key, fresh);
            entry = fresh;
        }
        entry.waiters.add(waiter);
        return true;
    }

    private Optional<Loan> room(int length) {
        Optional<Loan> room = buffers.take(length);
        Iterator<Entry> eldest = entries.values().iterator();
        while (room.isEmpty() && eldest.hasNext()) {
            Optional<Span> span = eldest.next().span.filter(unused -> !unused.isShared());
            if (span.isPresent()) {
                eldest.remove();
                span.get().leave();
                room = buffers.take(length);
            }
        }
        return room;
    }

    private void load(Key key, Entry entry, Loan loan, Source source) {
        List<Runnable> answers = new ArrayList<>();
        try {
            source.fill(loan);
            loaded(key, entry, new Span(loan), answers);
        } catch (Broken failure) {
            loan.giveBack();
            failed(key, entry, failure.trouble(), answers);
        } catch (RuntimeException | Error fault) {
            loan.giveBack();
            failed(key, entry, Faults.told(fault), answers);
        }
        answers.forEach(Runnable::run);
    }

    private synchronized void loaded(Key key, Entry entry, Span span, List<Runnable> answers) {
        for (Waiter waiter : entry.waiters) {
            Slice slice = span.slice(waiter.from(), waiter.length());
            answers.add(() -> waiter.then().accept(new Reading.Bytes(slice)));
        }
        if (entries.get(key) == entry) {
            entry.span = Optional.of(span);
            entry.waiters.clear();
        } else {
            span.leave();
        }
    }

    private synchronized void failed(Key key, Entry entry, Trouble trouble, List<Runnable> answers) {
        entries.remove(key, entry);
        entry.waiters.forEach(waiter -> answers.add(() -> waiter.then().accept(new Reading.Failed(trouble))));
    }
}
