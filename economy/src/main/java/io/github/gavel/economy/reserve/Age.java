package io.github.gavel.economy.reserve;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/**
 * How long something has lasted, as what was banked in earlier runs of the program and since when it counts in this
 * one. It exists because a {@link Tick} means nothing after a restart: {@link #at} is what to store, and the stored
 * duration with the tick of the restart is the same age again. Time while the program is off does not count: nobody
 * could buy then, and a price must not rise behind everybody's back.
 */
public record Age(Duration banked, Tick since) {
    /** About 292 years: as much as a {@link Tick} can tell. */
    public static final Duration LIMIT = Duration.ofNanos(Long.MAX_VALUE);

    public Age {
        requireWithinLimit(banked);
    }

    public static Age startingAt(Tick now) {
        return new Age(Duration.ZERO, now);
    }

    /** How old it is, {@link #LIMIT} if it is older than that. */
    public Duration at(Tick now) {
        Duration sum = banked.plus(now.since(since));
        return sum.compareTo(LIMIT) > 0 ? LIMIT : sum;
    }

    static void requireWithinLimit(Duration age) {
        if (age.isNegative() || age.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("an age of " + age + ": it is between nothing and " + LIMIT);
        }
    }
}
