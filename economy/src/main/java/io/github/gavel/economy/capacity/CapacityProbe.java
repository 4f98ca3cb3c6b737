package io.github.gavel.economy.capacity;

import io.github.gavel.economy.time.Tick;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Finds out what a torrent can upload where no limit says it. Once an hour the cap on those who do not pay is lifted
 * for half a minute, and the highest rate over 20 s of it is the capacity until the next time. A value: each sample
 * gives the next one, and whoever owns the connections lifts the cap while {@link #liftsCap} says so.
 *
 * @param capacity in bytes a second, empty before the first probe in which anything was sent
 * @param next when the next probe is due
 * @param samples of the probe under way; empty between probes, never more than about sixty
 */
public record CapacityProbe(OptionalLong capacity, Tick next, List<Sample> samples) {
    /** The bytes sent in all up to a moment. */
    public record Sample(Tick at, long sent) {}

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration WINDOW = Duration.ofSeconds(20);
    private static final Duration SPACING = Duration.ofMillis(500);
    private static final BigInteger NANOS_PER_SECOND = BigInteger.valueOf(1_000_000_000L);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    public CapacityProbe {
        samples = List.copyOf(samples);
    }

    /** Knows nothing and probes at once. */
    public static CapacityProbe startingAt(Tick now) {
        return new CapacityProbe(OptionalLong.empty(), now, List.of());
    }

    public boolean liftsCap() {
        return !samples.isEmpty();
    }

    /**
     * The next value, when {@code sent} bytes have been sent by the torrent in all. Wanted at least once a second;
     * samples closer than half a second are left out. A moment before the last sample is ignored, and a count that
     * falls counts as standing still.
     */
    public CapacityProbe sampled(Tick now, long sent) {
        if (samples.isEmpty()) {
            return now.isBefore(next)
                    ? this
                    : new CapacityProbe(capacity, next, List.of(new Sample(now, Math.max(0, sent))));
        }
        Sample last = samples.get(samples.size() - 1);
        Tick began = samples.get(0).at();
        boolean over = now.isPast(began, LENGTH);
        if (!over && !now.isPast(last.at(), SPACING)) {
            return this;
        }
        List<Sample> more = new ArrayList<>(samples);
        more.add(new Sample(now, Math.max(last.sent(), sent)));
        return over ? ended(began, more) : new CapacityProbe(capacity, next, more);
    }

    /** A probe in which nothing was sent says nothing: what was known before stays. */
    private CapacityProbe ended(Tick began, List<Sample> all) {
        long highest = highestRate(all);
        OptionalLong known = highest > 0 ? OptionalLong.of(highest) : capacity;
        return new CapacityProbe(known, began.plus(PERIOD), List.of());
    }

    private static long highestRate(List<Sample> samples) {
        long highest = 0;
        int start = 0;
        for (Sample end : samples) {
            while (end.at().isPast(samples.get(start + 1).at(), WINDOW)) {
                start++;
            }
            Sample from = samples.get(start);
            if (end.at().isPast(from.at(), WINDOW)) {
                highest = Math.max(highest, rate(from, end));
            }
        }
        return highest;
    }

    private static long rate(Sample from, Sample to) {
        BigInteger bytes = BigInteger.valueOf(to.sent()).subtract(BigInteger.valueOf(from.sent()));
        BigInteger nanos = BigInteger.valueOf(to.at().nanos() - from.at().nanos());
        return bytes.multiply(NANOS_PER_SECOND).divide(nanos).min(MOST).longValue();
    }
}
