package io.github.gavel.economy.ledger;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/**
 * How far an agent may go with its main account's money. A stolen agent's key costs at most {@code total}.
 *
 * @param perChannel the highest deposit of a channel that the agent opens or tops up
 * @param perDay what it may lock in one UTC day of the ledger's time
 * @param total what it may ever lock in all: what comes back still counts
 * @param expiry from when on it may do nothing
 */
public record Limits(Amount perChannel, Amount perDay, Amount total, LedgerTime expiry) {
    public enum Kind {
        PER_CHANNEL,
        PER_DAY,
        TOTAL
    }
}
