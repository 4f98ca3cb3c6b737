package io.github.gavel.economy.time;

import java.time.Duration;

/**
 * A moment on a monotonic clock that starts near zero when the program does: for durations only. It never goes back
 * with the wall clock and cannot be mixed up with {@link LedgerTime}, which decides expiry.
 */
public record Tick(long nanos) implements Comparable<Tick> {
    public static final Tick ZERO = new Tick(0);

    public Tick {
        if (nanos < 0) {
            throw new IllegalArgumentException("a tick of " + nanos + " ns: ticks start at 0");
        }
    }

    public static Tick ofMillis(long millis) {
        return new Tick(Math.multiplyExact(millis, 1_000_000L));
    }

    public static Tick ofSeconds(long seconds) {
        return new Tick(Math.multiplyExact(seconds, 1_000_000_000L));
    }

    /** The moment {@code duration} later, the last moment there is if that lies beyond it. */
    public Tick plus(Duration duration) {
        long added = nanos + saturatedNanos(duration);
        return new Tick(added < 0 ? Long.MAX_VALUE : added);
    }

    /** How long ago {@code earlier} was; zero if it is yet to come. */
    public Duration since(Tick earlier) {
        return Duration.ofNanos(Math.max(0, nanos - earlier.nanos));
    }

    /** Whether at least {@code duration} has passed since {@code earlier}. */
    public boolean isPast(Tick earlier, Duration duration) {
        return nanos - earlier.nanos >= saturatedNanos(duration);
    }

    public boolean isBefore(Tick other) {
        return nanos < other.nanos;
    }

    public Tick max(Tick other) {
        return isBefore(other) ? other : this;
    }

    @Override
    public int compareTo(Tick other) {
        return Long.compare(nanos, other.nanos);
    }

    @Override
    public String toString() {
        return Duration.ofNanos(nanos).toString();
    }

    private static long saturatedNanos(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("a duration of " + duration + ": durations here are never negative");
        }
        boolean fits = duration.toSeconds() < Long.MAX_VALUE / 1_000_000_000L;
        return fits ? duration.toNanos() : Long.MAX_VALUE;
    }
}
