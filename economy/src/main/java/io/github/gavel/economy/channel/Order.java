package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * What one side of a channel wants of the ledger. Only what could be done twice carries a command's id, which was
 * written down before: whatever else is sent again does nothing the second time.
 */
public sealed interface Order {
    record Open(Intent intent) implements Order {}

    record TopUp(ChannelId channel, CommandId id, Amount amount) implements Order {}

    record Extend(ChannelId channel, LedgerTime expiry) implements Order {}

    record Refund(ChannelId channel) implements Order {}

    record Settle(SignedVoucher voucher) implements Order {}

    /**
     * The payee agrees to end the channel.
     *
     * @param signature the payee's, where the payer shows it; our own closer signs otherwise
     */
    record Close(ChannelId channel, Amount last, Optional<Signature> signature) implements Order {}

    /** Nothing is to be done: what does the ledger say of the channel? */
    record Look(ChannelId channel) implements Order {}
}
