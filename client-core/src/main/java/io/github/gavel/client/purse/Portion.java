package io.github.gavel.client.purse;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * A row of a balance.
 *
 * @param channel where it lies, if in one
 * @param due from when on it comes back, or before when it must be settled
 */
public record Portion(Kind kind, Amount amount, Optional<ChannelId> channel, Optional<LedgerTime> due) {
    /** Why it is there. */
    public enum Kind {
        IN_THE_ACCOUNT(Part.SPENDABLE),
        /** A deposit, less what may have been signed away of it. */
        LEFT_IN_CHANNEL(Part.CHANNELS),
        /** With the accounts that were paid for torrents. */
        TO_COLLECT(Part.PENDING),
        /** In vouchers. */
        TO_SETTLE(Part.PENDING),
        /** In a channel that is over its time. */
        TO_TAKE_BACK(Part.LOCKED),
        /** In a channel that left for the hub. */
        AT_THE_HUB(Part.LOCKED),
        FORGOTTEN_DEPOSIT(Part.UNKNOWN),
        FORGOTTEN_EARNINGS(Part.UNKNOWN);

        private final Part part;

        Kind(Part part) {
            this.part = part;
        }

        public Part part() {
            return part;
        }
    }
}
