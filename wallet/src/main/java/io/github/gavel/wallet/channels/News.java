package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.Admission;
import io.github.gavel.economy.channel.ChannelFault;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/** What a wallet has to say, in its order. What it rests on is on the disk. */
public sealed interface News {
    /** Show the payee this receipt, on every connection. */
    record Show(SignedReceipt receipt) implements News {}

    /** A voucher to send with the next pay; one of nothing has no signature. */
    record Voucher(ChannelId channel, Amount cumulative, Optional<Signature> signature) implements News {}

    /** A voucher to send with a pay that asks for the end. */
    record AskClose(ChannelId channel, Amount cumulative, Optional<Signature> signature) implements News {}

    /** The payee broke the rules. */
    record PayeesViolation(ChannelId channel, ViolationCode code) implements News {}

    record Accept(PeerKey to, ChannelId channel, Optional<SignedVoucher> highest) implements News {}

    record Refuse(PeerKey to, ChannelId channel, Admission.Refused why) implements News {}

    /** The gate may open for what this covers. */
    record OpenGate(ChannelId channel, Amount cumulative) implements News {}

    record Ack(PeerKey to, ChannelId channel, Amount durable) implements News {}

    /** To be said on every connection of the channel. */
    record Close(ChannelId channel, Amount last, Signature signature) implements News {}

    /** The payer broke the rules. */
    record PayersViolation(PeerKey by, ChannelId channel, ViolationCode code) implements News {}

    /** Nothing is signed or served on it in this run. */
    record Frozen(ChannelId channel, ChannelFault fault) implements News {}

    /** A mistake of ours: the channel is left alone until the next start. */
    record Broken(ChannelId channel, String why) implements News {}

    /** Our store was an older one; nothing is lost by it. */
    record Behind(ChannelId channel, Amount held, Amount settled) implements News {}

    /** The channel ended before all that we held was settled. */
    record Lost(ChannelId channel, Amount held, Amount settled) implements News {}

    /** Something waits to be signed for this channel, by a key that is locked. */
    record NeedsMainKey(ChannelId channel) implements News {}

    /** The ledger was not reached, or what came from there is not signed by its operator. */
    record LedgerSilent(ChannelId channel, String why) implements News {}

    /** The disk has failed: nothing is paid, and nothing paid is served. */
    record Stopped(String why) implements News {}
}
