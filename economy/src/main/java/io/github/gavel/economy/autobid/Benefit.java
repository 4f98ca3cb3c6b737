package io.github.gavel.economy.autobid;

import java.math.BigInteger;
import java.time.Duration;

/** What paying for a torrent brought, beside what the same providers gave for nothing. */
public sealed interface Benefit {
    /** Some three hundred years. */
    BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Of no provider that was paid it is known what it gives for nothing. */
    record Unmeasured() implements Benefit {}

    /** Without paying, what came would have taken so much longer. Zero if paying brought nothing. */
    record Sooner(Duration by) implements Benefit {}

    /** Without paying, nothing would have come in that time. */
    record NothingForFree() implements Benefit {}

    /**
     * Of so much that came.
     *
     * @param paying for how long somebody was paid
     * @param arrived bytes of the torrent that came meanwhile, from anybody
     * @param extra how many of them would not have come for nothing
     */
    static Benefit of(Duration paying, long arrived, BigInteger extra) {
        BigInteger more = extra.max(BigInteger.ZERO);
        BigInteger otherwise = BigInteger.valueOf(arrived).subtract(more);
        if (otherwise.signum() <= 0) {
            return arrived == 0 ? new Unmeasured() : new NothingForFree();
        }
        BigInteger nanos = BigInteger.valueOf(paying.toNanos()).multiply(more).divide(otherwise);
        return new Sooner(Duration.ofNanos(nanos.min(MOST).longValue()));
    }
}
