package io.github.gavel.economy.time;

import io.github.gavel.economy.OutOfLimits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * A moment as the ledger tells it, in milliseconds since 1970 UTC: for expiry, days and months, never for measuring how
 * long something took; that is what {@link Tick} is for, and the compiler keeps the two apart.
 */
public record LedgerTime(long epochMillis) implements Comparable<LedgerTime> {
    /** The end of the year 9999: later moments are not believed. */
    public static final LedgerTime MAX = new LedgerTime(253_402_300_799_999L);

    public LedgerTime {
        if (epochMillis < 0 || epochMillis > 253_402_300_799_999L) {
            throw new OutOfLimits("a ledger time of " + epochMillis + " ms: it lies between 1970 and the end of 9999");
        }
    }

    /** The moment {@code duration} later, {@link #MAX} if that lies beyond it. */
    public LedgerTime plus(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration of " + duration + ": durations here are never negative");
        }
        Duration room = Duration.ofMillis(MAX.epochMillis - epochMillis);
        return duration.compareTo(room) >= 0 ? MAX : new LedgerTime(epochMillis + duration.toMillis());
    }

    public boolean isBefore(LedgerTime other) {
        return epochMillis < other.epochMillis;
    }

    /** How long until {@code later}; zero if it has passed. */
    public Duration until(LedgerTime later) {
        return Duration.ofMillis(Math.max(0, later.epochMillis - epochMillis));
    }

    public LedgerTime max(LedgerTime other) {
        return isBefore(other) ? other : this;
    }

    public LocalDate day() {
        return Instant.ofEpochMilli(epochMillis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    public YearMonth month() {
        return YearMonth.from(day());
    }

    @Override
    public int compareTo(LedgerTime other) {
        return Long.compare(epochMillis, other.epochMillis);
    }

    @Override
    public String toString() {
        return Instant.ofEpochMilli(epochMillis).toString();
    }
}
