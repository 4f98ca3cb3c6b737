package io.github.gavel.ledger.journal;

import io.github.gavel.economy.time.LedgerTime;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Whoever makes a state of records again. */
public interface Replay {
    /** Where the state stands already, if it does not begin with nothing. */
    Optional<Mark> stateAt();

    /** Takes the next record; says why it cannot be one, if so. */
    Optional<String> take(LedgerTime at, ByteBuffer payload);
}
