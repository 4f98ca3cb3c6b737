package io.github.gavel.speed.port;

import io.github.gavel.economy.message.SignedReceipt;

/** What became of opening a channel. */
public sealed interface Opened {
    record Done(SignedReceipt receipt) implements Opened {}

    record Refused(Refusal why) implements Opened {}
}
