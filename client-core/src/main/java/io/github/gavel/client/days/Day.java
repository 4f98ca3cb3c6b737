package io.github.gavel.client.days;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What was done on one day.
 *
 * @param seeding for how long anything was seeded
 */
public record Day(LocalDate date, Tally done, Duration seeding) {
    /** A computer that slept did nothing. */
    private static final Duration LONGEST_STEP = Duration.ofMinutes(1);

    static Day empty(LocalDate date) {
        return new Day(date, Tally.NOTHING, Duration.ZERO);
    }

    /** With what was done between these two. */
    Day plus(Reading before, Reading after) {
        Duration passed = Duration.between(before.at(), after.at());
        boolean counts = after.isSeeding() && !passed.isNegative();
        Duration seeded = passed.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : passed;
        return new Day(date, done.plus(after.since(before)), counts ? seeding.plus(seeded) : seeding);
    }
}
