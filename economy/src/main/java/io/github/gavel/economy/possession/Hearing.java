package io.github.gavel.economy.possession;

import io.github.gavel.economy.identity.PeerKey;
import java.time.Duration;

/** Whether an answer is to be judged, or why not. */
public sealed interface Hearing {
    /** To be judged by {@link Claim#judge} against this challenge. */
    record InTime(Challenge challenge) implements Hearing {}

    /** This connection was not asked. */
    record Unasked(PeerKey prover) implements Hearing {}

    /** One answer to this challenge was heard already; it was asked so long ago. */
    record AnsweredBefore(PeerKey prover, Duration ago) implements Hearing {}

    record Late(Duration took, Duration limit) implements Hearing {}

    /** The prover does not claim all pieces, so it can only be a buyer who wants a lower price. */
    record NoSeed(int claimed, int pieces) implements Hearing {}
}
