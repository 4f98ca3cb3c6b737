package io.github.gavel.client.purse;

/** What is in somebody's way. */
public enum Obstacle {
    WRONG_PASSWORD,
    SHORT_PASSWORD,
    LOCKED,
    NO_WALLET,
    NO_LEDGER,
    BAD_LINK,
    SILENT_LEDGER,
    BAD_ADDRESS,
    OWN_ADDRESS,
    BAD_SUM,
    TOO_LITTLE,
    BAD_WORDS,
    /** It was signed, and whether it was done is not known. */
    UNANSWERED,
    /** The ledger's tokens are not of the size that prices are written in. */
    OTHER_COIN,
    OTHER
}
