package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.message.SpeedMessage.Terms;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/**
 * What a provider asks, as a requester hears it. The last one counts however early it came: what was said a minute
 * apart arrives closer together when the first had to wait. Only who is early all the time breaks the rule.
 *
 * @param terms the last ones
 * @param early how many came less than a minute after the one before, since {@code windowBegan}
 */
record HeardTerms(Optional<Terms> terms, Optional<Tick> heard, Tick windowBegan, int early) {
    /**
     * In ten minutes. Of those said in ten and a half at most nine arrive early after a delay of up to 30 s, because
     * each has to be less late than the one before by more than the 3 s of patience.
     */
    static final int EARLY_LIMIT = 10;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** A minute, less the 3 s by which clocks and networks may shorten it. */
    private static final Duration BETWEEN = Duration.ofSeconds(57);

    static HeardTerms none() {
        return new HeardTerms(Optional.empty(), Optional.empty(), Tick.ZERO, 0);
    }

    /** Empty if that is once too often. */
    Optional<HeardTerms> hears(Terms next, Tick now) {
        boolean renewed = now.isPast(windowBegan, WINDOW);
        boolean isEarly = heard.isPresent() && !now.isPast(heard.get(), BETWEEN);
        int counted = (renewed ? 0 : early) + (isEarly ? 1 : 0);
        return counted > EARLY_LIMIT
                ? Optional.empty()
                : Optional.of(
                        new HeardTerms(Optional.of(next), Optional.of(now), renewed ? now : windowBegan, counted));
    }
}
