package io.github.gavel.wallet.caps;

/** What a cap is a cap of. */
public enum Cap {
    /** What one piece may cost. */
    PIECE,
    /** What may be signed for one torrent. */
    TORRENT,
    /** What may be signed for one payee. */
    PEER,
    /** What may be signed on one day of the ledger's time in UTC. */
    DAY,
    /** What this wallet may ever sign. */
    TOTAL
}
