package io.github.gavel.economy.channel;

import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.Optional;

/**
 * How long a channel lives: long enough that nobody hurries, short enough that a payee which vanished keeps no deposit
 * for ever.
 */
public final class Life {
    /** Nothing new is sold this near to the end of a channel, so that everything can be settled before it. */
    public static final Duration MARGIN = Duration.ofHours(1);

    static final Duration SHORTEST = Duration.ofHours(12);
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration SPARE = Duration.ofHours(4);
    private static final int TIMES = 4;

    private Life() {}

    /** Four times what is expected, and four hours more; from twelve hours to a week. */
    public static Duration of(Duration expected) {
        if (expected.compareTo(LONGEST) >= 0) {
            return LONGEST;
        }
        Duration wanted = expected.multipliedBy(TIMES).plus(SPARE);
        Duration atLeast = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
        return atLeast.compareTo(LONGEST) > 0 ? LONGEST : atLeast;
    }

    /**
     * As long as that, or longer if {@code asked} is: a payee that asks for a life wants it when the channel is shown,
     * and until then some of it is gone.
     */
    public static Duration of(Duration expected, Duration asked) {
        Duration needed = asked.plus(MARGIN);
        Duration life = of(expected);
        return life.compareTo(needed) < 0 ? needed : life;
    }

    /** Until when a channel in use should live: a new life, as soon as less than half of one is left. */
    public static Optional<LedgerTime> extension(LedgerTime expiry, Duration expected, LedgerTime now) {
        Duration life = of(expected);
        boolean enough = now.until(expiry).compareTo(life.dividedBy(2)) >= 0;
        return enough ? Optional.empty() : Optional.of(now.plus(life));
    }
}
