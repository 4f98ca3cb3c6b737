package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;

/** Why a channel is frozen: from then on nothing is signed or served on it, and nothing is guessed. */
public sealed interface ChannelFault {
    /** What must not be lost could not be written. */
    record StoreFailed() implements ChannelFault {}

    /** Our own signature for more than our store says we may have signed: the store is an older one. */
    record StoreTooOld(Amount mark, Amount shown) implements ChannelFault {}

    /** The operator signed what cannot be true beside what it signed or was asked before. */
    record Contradiction(Receipt receipt) implements ChannelFault {}

    /** The ledger refuses an order that only wrong receipts or wrong keys explain. */
    record Denied(Order order, Refusal refusal) implements ChannelFault {}
}
