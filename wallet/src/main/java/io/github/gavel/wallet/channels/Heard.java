package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.ledger.Refusal;

/** What came of an order. */
sealed interface Heard {
    /** The operator signed it, and the channel's signer what was settled. */
    record Word(LedgerWord word) implements Heard {}

    record Refused(Refusal why) implements Heard {}

    /** It was not handed in, because a key is locked. */
    record Unsigned() implements Heard {}

    /** Nothing is known. The order is given again later. */
    record Silence(String why) implements Heard {}
}
