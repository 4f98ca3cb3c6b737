package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SignedReceipt;

/** What a requester says to show a channel. */
public sealed interface Showing {
    record Shown(SignedReceipt receipt, Signature attach) implements Showing {}

    record Refused(Refusal why) implements Showing {}
}
