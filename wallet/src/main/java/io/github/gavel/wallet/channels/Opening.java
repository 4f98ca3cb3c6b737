package io.github.gavel.wallet.channels;

import io.github.gavel.economy.message.SignedReceipt;

/** What became of opening a channel. */
public sealed interface Opening {
    /** The ledger has confirmed it, and that is on the disk. */
    record Opened(SignedReceipt receipt) implements Opening {}

    record Refused(Refusal why) implements Opening {}
}
