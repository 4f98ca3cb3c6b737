package io.github.gavel.economy.gate;

import io.github.gavel.economy.delivery.Passage;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** By when a piece is to be paid: its last block left our queue, and it took as long as it took. */
record Clock(Tick started, Duration took, Duration roundTrip) {
    private static final Duration PARK_AFTER = Duration.ofSeconds(5);
    private static final int ROUND_TRIPS = 3;
    private static final int TIMES_TO_PARK = 2;
    private static final Duration STRIKE_AFTER = Duration.ofSeconds(30);
    private static final int TIMES_TO_STRIKE = 4;

    static Clock of(Passage passage, Duration roundTrip) {
        return new Clock(passage.last(), passage.took(), roundTrip);
    }

    /** From now on nothing more is served to who owes it. */
    boolean isOverdue(Tick now) {
        return now.isPast(started, PARK_AFTER)
                && isPast(now, roundTrip, ROUND_TRIPS)
                && isPast(now, took, TIMES_TO_PARK);
    }

    boolean isLate(Tick now) {
        return now.isPast(started, STRIKE_AFTER) && isPast(now, took, TIMES_TO_STRIKE);
    }

    /** Divides, because the product may be more than any duration. */
    private boolean isPast(Tick now, Duration duration, int times) {
        return now.since(started).dividedBy(times).compareTo(duration) >= 0;
    }
}
