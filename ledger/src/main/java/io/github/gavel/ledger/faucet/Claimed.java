package io.github.gavel.ledger.faucet;

import io.github.gavel.ledger.port.Answer;
import java.time.Duration;

/** What came of a claim. */
public sealed interface Claimed {
    enum Whose {
        ADDRESS,
        ALL
    }

    /** The ledger decided. */
    record Answered(Answer answer) implements Claimed {}

    /** It is no challenge of that account's in this hour or the last. */
    record OldChallenge() implements Claimed {}

    record Unsolved(int difficulty) implements Claimed {}

    /** So many were filled within an hour already. */
    record TooMany(Whose whose, int most, Duration pause) implements Claimed {}
}
