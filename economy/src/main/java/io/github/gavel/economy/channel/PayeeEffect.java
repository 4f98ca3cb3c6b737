package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/** What the shell of a payee's channel does. Each effect may be done at once: what it depends on is on disk. */
public sealed interface PayeeEffect {
    /** Write this, together with other channels' within 10 ms, then say {@link PayeeChannel#persisted}. */
    record Persist(PayeeRow row) implements PayeeEffect {}

    record Submit(Order order) implements PayeeEffect {}

    record Accept(PeerKey to, Optional<SignedVoucher> highest) implements PayeeEffect {}

    record Refuse(PeerKey to, Admission.Refused why) implements PayeeEffect {}

    /** A voucher is good and higher than all before: the gate may open for what it covers. */
    record OpenGate(Amount cumulative) implements PayeeEffect {}

    record Ack(PeerKey to, Amount durable) implements PayeeEffect {}

    /** Have the closer sign this and say it on every connection of the channel, which serves nothing any more. */
    record SendClose(Amount last) implements PayeeEffect {}

    record Violation(PeerKey by, ViolationCode code) implements PayeeEffect {}

    record Freeze(ChannelFault fault) implements PayeeEffect {}

    /** The ledger has paid out more than we held a voucher for: our store is an older one. Nothing is lost by it. */
    record Behind(Amount held, Amount settled) implements PayeeEffect {}

    /** The channel ended before all that we held was settled. */
    record Lost(Amount held, Amount settled) implements PayeeEffect {}

    /** Nothing can come of this channel any more: the row may go. */
    record Forget(ChannelId channel) implements PayeeEffect {}
}
