package io.github.gavel.ledger.port;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.ledger.Refusal;
import java.util.Optional;

/** What a ledger answers to a mandate. */
public sealed interface Answer {
    /**
     * It is done, now or before, and will be after any crash.
     *
     * @param word the channel as it is now, if the command is about one
     */
    record Done(CommandId id, Optional<LedgerWord> word) implements Answer {}

    /** Nothing changed and nothing is remembered of it; it may be done later, if it is handed in again. */
    record Refused(Refusal refusal) implements Answer {}

    /** The signature is nobody's. */
    record Unproven(CommandId id) implements Answer {}

    /** Whether it was done is not known. Handing it in again does no harm and tells. */
    record Unavailable(String why) implements Answer {}
}
