package io.github.gavel.client.days;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When somebody was there last.
 *
 * @param seen what everything had done by then
 */
public record Presence(Reading seen) {
    public static final Duration AWAY = Duration.ofHours(3);

    /** So exactly is it known when somebody left. */
    public static final Duration STEP = Duration.ofMinutes(1);

    /** Whether it is to be read anew what everything has done, because somebody is there now. */
    public boolean isOld(Instant now) {
        return Duration.between(seen.at(), now).abs().compareTo(STEP) >= 0;
    }

    /** What happened meanwhile, if that was long and there is something to tell. */
    public Optional<Night> until(Reading now) {
        boolean wasAway = Duration.between(seen.at(), now.at()).compareTo(AWAY) >= 0;
        return Optional.of(now)
                .filter(it -> wasAway)
                .map(it -> Night.between(seen, it))
                .filter(Night::isWorthTelling);
    }
}
