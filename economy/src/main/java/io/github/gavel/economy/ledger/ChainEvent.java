package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.Octets;

/** One log entry of a transaction on a chain: what a deposit is credited for, once. */
public record ChainEvent(long chain, Octets transaction, long logIndex) {
    public ChainEvent {
        transaction.requireLength(32, "a transaction's hash");
        if (chain < 0 || logIndex < 0) {
            throw new IllegalArgumentException(
                    "log entry " + logIndex + " of chain " + chain + ": neither number is negative");
        }
    }
}
