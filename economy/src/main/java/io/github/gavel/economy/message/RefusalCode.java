package io.github.gavel.economy.message;

/** Why a provider does not take a channel, or no more requests on one. The number is what is written on the wire. */
public enum RefusalCode {
    /** It has not reached the ledger for too long. Seconds since it did. */
    LEDGER(1),
    /** The operator of the ledger it named did not sign the receipt, or signed another that contradicts it. */
    RECEIPT(2),
    /** The channel pays somebody else, or another key closes it. */
    NOT_OURS(3),
    /** The id is not the hash that it should be. */
    CHANNEL_ID(4),
    /** The channel's signer did not sign for these two hello keys. */
    ATTACH(5),
    /** It holds too little for what is asked. Needed; held. */
    DEPOSIT(6),
    /** It ends too soon. Seconds needed; seconds left. */
    EXPIRY(7),
    /** A newer receipt was shown. The number shown; the number given. */
    OLD_RECEIPT(8),
    /** It was ended before. The amount it ended at. */
    CLOSED(9),
    /** One in 10 s. */
    TOO_SOON(10),
    /** Pieces of this torrent are too large to be left unpaid by so new a customer. Grains settled; grains needed. */
    PIECE_TOO_LONG(11),
    /** Backing off after strikes. Strikes in a day. */
    BACKING_OFF(12),
    /** Banned. */
    BANNED(13),
    /** More channels are open here than it takes, or it takes none. */
    TOO_MANY(14);

    private final int number;

    RefusalCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
