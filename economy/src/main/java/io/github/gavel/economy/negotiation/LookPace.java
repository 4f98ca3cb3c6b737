package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/**
 * How often a channel is looked at that somebody shows: each costs a few signatures to check. One in ten seconds, and
 * two ahead of their time, because who begins to buy quickly soon has more to show than its first deposit. And as many
 * more as a line brings together that delays by up to half a minute. So whoever keeps the pace is never too soon, and
 * who does not gains three once.
 *
 * @param next when the next one would be shown, if nothing ever came ahead of its time
 */
public record LookPace(Tick next) {
    private static final Duration BETWEEN = Duration.ofSeconds(10);
    private static final Duration AHEAD = BETWEEN.multipliedBy(2);
    private static final Duration DELAY = Duration.ofSeconds(30);

    static LookPace none() {
        return new LookPace(Tick.ZERO);
    }

    LookPace and(LookPace other) {
        return new LookPace(next.max(other.next));
    }

    /** Whether another one may be shown. */
    boolean maySay(Tick now) {
        return next.since(now).compareTo(AHEAD) <= 0;
    }

    /** Until another one is looked at, in whole seconds; zero if that is now. */
    Duration wait(Tick now) {
        Duration left = next.since(now).minus(AHEAD).minus(DELAY);
        return left.isNegative() || left.isZero()
                ? Duration.ZERO
                : Duration.ofSeconds(left.plusSeconds(1).minusNanos(1).toSeconds());
    }

    LookPace after(Tick now) {
        return new LookPace(next.max(now).plus(BETWEEN));
    }
}
