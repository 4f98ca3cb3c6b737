package io.github.gavel.engine.disk;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a torrent looked like after we last wrote to them or were told that they are right, so that what
 * somebody else does to them is noticed. For any number of threads.
 */
final class Watch {
    private final Map<Integer, Look> looks = new HashMap<>();

    private static final class Look {
        private Optional<Stamp> stamp = Optional.empty();
        private Optional<Object> key = Optional.empty();
        private int writers;
        private int changes;
        private long reach;
        private boolean isForeign;
    }

    /** From now on what the file looks like says nothing. */
    synchronized void beginWrite(int file) {
        Look look = look(file);
        look.writers++;
        look.changes++;
    }

    /**
     * @param changesBefore {@link #changes} from before the stamp was taken: if somebody else of us wrote since, or
     *     writes still, it may be older than what he left, and the next look is believed instead
     */
    synchronized void endWrite(int file, int changesBefore, Optional<Stamp> stamp) {
        Look look = look(file);
        boolean isLatest = look.writers == 1 && look.changes == changesBefore;
        look.writers--;
        look.changes++;
        look.stamp = isLatest ? stamp : Optional.empty();
    }

    synchronized void trust(int file, Optional<Stamp> stamp) {
        Look look = look(file);
        if (look.writers == 0) {
            look.changes++;
            look.stamp = stamp;
            look.reach = stamp.map(Stamp::size).orElse(0L);
            look.key = Optional.empty();
            look.isForeign = false;
        }
    }

    /** We wrote up to there, and nobody of us makes a file shorter. */
    synchronized void reached(int file, long end) {
        Look look = look(file);
        look.reach = Math.max(look.reach, end);
    }

    /** How long the file is from now on at least. */
    synchronized long reach(int file) {
        return look(file).reach;
    }

    /** Whether it is still the same one, whatever is in it; the first look is believed. */
    synchronized boolean isSame(int file, Object key) {
        Look look = look(file);
        if (look.key.isEmpty()) {
            look.key = Optional.of(key);
        }
        return look.key.get().equals(key);
    }

    /** Somebody else had his hands on it: it is not as we left it until it is trusted again. */
    synchronized void accuse(int file) {
        look(file).isForeign = true;
    }

    /** How often it was changed by us; what is seen between two equal answers was not us. */
    synchronized int changes(int file) {
        return look(file).changes;
    }

    /** Whether the file, which looks like {@code seen} now, is what we left; the first look at a file is believed. */
    synchronized boolean isAsLeft(int file, int changesBefore, Stamp seen) {
        Look look = look(file);
        if (look.isForeign || look.writers > 0 || look.changes != changesBefore) {
            return !look.isForeign;
        }
        if (look.stamp.isEmpty()) {
            look.stamp = Optional.of(seen);
        }
        look.isForeign = !look.stamp.get().equals(seen);
        return !look.isForeign;
    }

    private Look look(int file) {
        return looks.computeIfAbsent(file, unknown -> new Look());
    }
}
