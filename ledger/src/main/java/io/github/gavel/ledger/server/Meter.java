package io.github.gavel.ledger.server;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who asked how often lately. Of so many it remembers those who asked last; whoever is forgotten begins anew, which
 * helps nobody who asks often. For any number of threads.
 */
final class Meter<K> {
    private static final int MOST_KNOWN = 1 << 16;

    private final Pace pace;
    private final Map<K, Long> emptyAt = new LinkedHashMap<>();

    Meter(Pace pace) {
        this.pace = pace;
    }

    /** How long until {@code who} may ask again; nothing if now. */
    synchronized Duration wait(K who, Tick now) {
        long used = usedUp(who, now);
        long most = pace.nanosOfOne() * pace.burst();
        return Duration.ofNanos(Math.max(0, used + pace.nanosOfOne() - most));
    }

    synchronized void count(K who, Tick now) {
        long empty = now.nanos() + usedUp(who, now) + pace.nanosOfOne();
        emptyAt.remove(who);
        emptyAt.put(who, empty);
        if (emptyAt.size() > MOST_KNOWN) {
            emptyAt.remove(emptyAt.keySet().iterator().next());
        }
    }

    /** Counts it, if it may be; tells how long to wait if not. */
    synchronized Duration ask(K who, Tick now) {
        Duration wait = wait(who, now);
        if (wait.isZero()) {
            count(who, now);
        }
        return wait;
    }

    private long usedUp(K who, Tick now) {
        return Math.max(0, emptyAt.getOrDefault(who, 0L) - now.nanos());
    }
}
