package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.PayerRefusal;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;

/** Why a wallet does not do what it is asked. */
public sealed interface Refusal {
    /** The channel may not. */
    record ByChannel(PayerRefusal why) implements Refusal {}

    /** The signer will not. */
    record BySigner(io.github.gavel.wallet.signer.Refusal why) implements Refusal {}

    /** The ledger would not open it. */
    record ByLedger(io.github.gavel.economy.ledger.Refusal why) implements Refusal {}

    /** Its row on the disk is damaged: nothing is signed on it; what is left comes back from a backup. */
    record Damaged(ChannelId channel) implements Refusal {}

    record UnknownChannel(ChannelId channel) implements Refusal {}

    /** There is a channel to that payee, and enough in it. */
    record InUse(ChannelId channel) implements Refusal {}

    /** More than may lie in channels at once. */
    record TooMuchLocked(Amount asked, Amount locked, Amount most) implements Refusal {}

    /** The disk has failed, and with it everything that must be on it first. */
    record Stopped(String why) implements Refusal {}

    /** Too much waits already, or the wallet is closed. */
    record Busy() implements Refusal {}
}
