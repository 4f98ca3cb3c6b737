package io.github.gavel.engine.tracker;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * When a tracker wants to be asked again, within limits that are ours: one that says 0 would have us ask without end,
 * and one that says 2⁶³ never again.
 *
 * @param usual after which it is asked again
 * @param least after which it may be, by whoever lacks peers; not above {@code usual}
 */
public record Intervals(Duration usual, Duration least) {
    static final Duration FLOOR = Duration.ofSeconds(60);
    static final Duration CEILING = Duration.ofHours(4);
    static final Duration UNSAID = Duration.ofMinutes(30);

    /** From what a tracker says, in seconds. */
    static Intervals of(OptionalLong usual, OptionalLong least) {
        Duration asked = within(usual.orElse(UNSAID.toSeconds()), CEILING);
        return new Intervals(asked, within(least.orElse(0), asked));
    }

    private static Duration within(long seconds, Duration most) {
        return Duration.ofSeconds(Math.max(FLOOR.toSeconds(), Math.min(seconds, most.toSeconds())));
    }
}
