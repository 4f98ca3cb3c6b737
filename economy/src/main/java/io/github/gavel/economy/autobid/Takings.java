package io.github.gavel.economy.autobid;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came while somebody was paid.
 *
 * @param paying for how long somebody was
 * @param arrived bytes that came meanwhile, from anybody
 * @param ofTheGone how many of them those who have left would not have given for nothing, as far as that is known
 */
record Takings(Duration paying, long arrived, Optional<BigInteger> ofTheGone) {
    static final Takings NOTHING = new Takings(Duration.ZERO, 0, Optional.empty());

    Takings then(Collection<Sample> samples, Duration passed, long more) {
        boolean isPaid = samples.stream().anyMatch(sample -> sample.service() == Service.PAID);
        return isPaid ? new Takings(paying.plus(passed), arrived + Math.max(0, more), ofTheGone) : this;
    }

    Takings without(Collection<Track> gone) {
        return new Takings(paying, arrived, extra(gone));
    }

    Benefit benefit(Collection<Track> present) {
        return extra(present).map(extra -> Benefit.of(paying, arrived, extra)).orElseGet(Benefit.Unmeasured::new);
    }

    private Optional<BigInteger> extra(Collection<Track> tracks) {
        return Stream.concat(ofTheGone.stream(), tracks.stream().flatMap(track -> track.extra().stream()))
                .reduce(BigInteger::add);
    }
}
