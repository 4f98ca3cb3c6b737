package io.github.gavel.speed.port;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SignedReceipt;

/** What a requester says to show a channel on one connection. */
public record Introduction(SignedReceipt receipt, Signature attach) {}
