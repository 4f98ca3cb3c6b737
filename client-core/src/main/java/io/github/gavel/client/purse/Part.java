package io.github.gavel.client.purse;

/** What a sum belongs to. Together they are all that somebody has at a ledger, and none of it is in two of them. */
public enum Part {
    /** What can be sent now. */
    SPENDABLE,
    /** What is left to pay with in channels. */
    CHANNELS,
    /** What was earned and is not in the account yet. */
    PENDING,
    /** What nobody can be paid with any more, until it comes back. */
    LOCKED,
    /** What lies in channels of which the ledger signed receipts, and that it does not know now. */
    UNKNOWN
}
