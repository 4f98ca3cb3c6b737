package io.github.gavel.economy.autobid;

import java.math.BigInteger;
import java.util.Collection;
import java.util.Optional;

/** What paying brings against not paying, summed over the providers of which both are known. */
record Gain(BigInteger paid, BigInteger free) {
    private static final BigInteger WHOLE = BigInteger.valueOf(100);
    private static final BigInteger WORTH_IT = BigInteger.valueOf(105);
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Empty while of no provider both are known. */
    static Optional<Gain> of(Collection<Track> tracks) {
        return tracks.stream()
                .filter(track -> track.paid().isPresent() && track.free().isPresent())
                .map(track -> new Gain(
                        BigInteger.valueOf(track.paid().getAsLong()),
                        BigInteger.valueOf(track.free().getAsLong())))
                .reduce((a, b) -> new Gain(a.paid.add(b.paid), a.free.add(b.free)));
    }

    /** Below 1.05. */
    boolean isTooSmall() {
        return paid.multiply(WHOLE).compareTo(free.multiply(WORTH_IT)) < 0;
    }

    StopBidding figures() {
        return new StopBidding(paid.min(MOST).longValue(), free.min(MOST).longValue());
    }
}
