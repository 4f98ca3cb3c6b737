package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/**
 * How often a channel is looked at that somebody shows: each costs a few signatures to check. One in ten seconds, and
 * as many ahead of their time as a line brings together that delays by up to half a minute. So whoever keeps the pace
 * is never too soon, and who does not gains three once.
 *
 * @param next when the next one would be looked at, if nothing ever came too early
 */
public record LookPace(Tick next) {
    static final Duration BETWEEN = Duration.ofSeconds(10);

    private static final Duration AHEAD = Duration.ofSeconds(30);

    static LookPace none() {
        return new LookPace(Tick.ZERO);
    }

    LookPace and(LookPace other) {
        return new LookPace(next.max(other.next));
    }

    /** Until another one is looked at, in whole seconds; zero if that is now. */
    Duration wait(Tick now) {
        Duration left = next.since(now);
        return left.compareTo(AHEAD) <= 0
                ? Duration.ZERO
                : Duration.ofSeconds(
                        left.minus(AHEAD).plusSeconds(1).minusNanos(1).toSeconds());
    }

    LookPace lookingAt(Tick now) {
        return new LookPace(next.max(now).plus(BETWEEN));
    }
}
