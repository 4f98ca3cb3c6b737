package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.util.Optional;

/**
 * Something that happened to the owner's money, as the ledger confirmed it.
 *
 * @param other at whom: who was paid, who signed what we were paid with, or where it was collected
 */
public record HistoryEntry(LedgerTime at, Kind kind, Optional<ChannelId> channel, AccountId other, Amount amount) {
    /** Those of a channel name it in their order: opened and topped up are what was paid and what came back. */
    public enum Kind {
        OPENED(1),
        TOPPED_UP(2),
        PAID(3),
        /** What a channel that ended gave back. */
        CAME_BACK(4),
        /** What a channel took along that left for the hub. */
        LEFT(5),
        EARNED(6),
        /** What was held and will never be settled. */
        LOST(7),
        SENT(8),
        CLAIMED(9),
        /** What was earned for a torrent, brought to the wallet's own account. */
        COLLECTED(10);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }
    }
}
