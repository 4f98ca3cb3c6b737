package io.github.gavel.wallet.transfers;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import java.util.List;

/** What lies in the accounts that are paid for torrents. */
public sealed interface Earnings {
    /** In those that have something, by their numbers. */
    record Found(List<Earned> earned) implements Earnings {
        public Found {
            earned = List.copyOf(earned);
        }
    }

    /** The ledger said nothing of one of them, so that nobody knows what there is. */
    record Silent(String why) implements Earnings {}

    /**
     * What was earned for one torrent.
     *
     * @param number by which the account's key is found
     */
    record Earned(long number, AccountId account, Amount balance) {}
}
