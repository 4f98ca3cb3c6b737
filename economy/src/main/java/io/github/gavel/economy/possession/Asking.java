package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.PeerKey;
import java.time.Duration;

/** Whether a challenge may be sent: the challenges from then on, or a refusal with its numbers. */
public sealed interface Asking {
    record Allowed(Challenges next) implements Asking {}

    /** This connection was asked not long ago. */
    record TooSoon(PeerKey prover, Duration ago, Duration retryAfter) implements Asking {}

    /** So many were sent within a second. */
    record TooMany(int withinASecond, Duration retryAfter) implements Asking {}
}
