package io.github.gavel.ledger.journal;

import io.github.gavel.economy.time.LedgerTime;
import java.nio.ByteBuffer;

/** What a scan of a journal met next. */
public sealed interface Scanned {
    /**
     * A record that is what was written.
     *
     * @param payload to be read before the next record is asked for
     * @param end the place behind it
     */
    record Whole(LedgerTime at, ByteBuffer payload, Mark end) implements Scanned {}

    /** The journal ends here, with a whole record. */
    record End() implements Scanned {}

    /**
     * A record that is not.
     *
     * @param torn whether it could be the last one, of which the end was not written
     */
    record Broken(Damage damage, boolean torn) implements Scanned {}
}
