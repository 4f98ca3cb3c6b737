package io.github.gavel.economy.budget;

/** What a person sets a number to. */
public enum Limit {
    /** What may be spent for one torrent, ever. */
    TORRENT,
    /** What may be spent on one day, by the ledger's time in UTC. */
    DAY,
    /** What may be spent in one month, by the ledger's time in UTC. */
    MONTH,
    /** What may lie in channels at once, spent or not. */
    LOCKED
}
