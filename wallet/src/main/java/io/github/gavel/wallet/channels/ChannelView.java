package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.ChannelFault;
import io.github.gavel.economy.channel.Locked;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/** A channel as somebody sees it who only looks. */
public sealed interface ChannelView {
    ChannelId channel();

    Optional<ChannelFault> fault();

    /**
     * One that we pay with.
     *
     * @param signed the highest voucher known to have been signed
     */
    record Paying(PayerRow row, Amount signed, Amount acked, Optional<ChannelFault> fault) implements ChannelView {
        @Override
        public ChannelId channel() {
            return row.intent().channel();
        }

        /** What it keeps from its owner, and from when on that can be taken back. */
        public Locked locked() {
            return row.locked();
        }
    }

    /** One that we are paid with. */
    record Earning(PayeeRow row, Optional<ChannelFault> fault) implements ChannelView {
        @Override
        public ChannelId channel() {
            return row.receipt().receipt().channel();
        }
    }
}
