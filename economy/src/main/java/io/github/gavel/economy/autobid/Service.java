package io.github.gavel.economy.autobid;

/** How one provider treats us. */
public enum Service {
    /** Unchoked at a price. */
    PAID,
    /** Unchoked for nothing, whether a bid of ours stands or not. */
    FREE,
    /** Choked although a bid of ours stands. */
    OUTBID,
    /** Choked, and no bid of ours stands. */
    CHOKED
}
