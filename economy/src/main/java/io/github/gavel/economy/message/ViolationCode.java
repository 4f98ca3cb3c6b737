package io.github.gavel.economy.message;

/** How a peer broke the rules; each ends the connection. The number is what is written on the wire. */
public enum ViolationCode {
    /** Not a dictionary in canonical form, or longer than 2 KiB. */
    MALFORMED(1),
    /** A type that does not exist. */
    UNKNOWN_TYPE(2),
    /** A key is missing, or its value of a wrong type or size. */
    WRONG_FIELD(3),
    /** The MAC is not that of this message at this place. */
    WRONG_MAC(4),
    /** No version in common. */
    NO_VERSION(5),
    /** The hello's key leads to no secret. */
    WEAK_KEY(6),
    /** The proof is not that of the hello's key on this connection. */
    WRONG_PROOF(7),
    /** It may not be said at this place: before auth, twice, or nobody asked. */
    OUT_OF_ORDER(8),
    /** Said more often than allowed. */
    TOO_OFTEN(9),
    /** A bid's or an epoch's number that does not follow. */
    WRONG_NUMBER(10),
    /** A price above the bid it names. */
    ABOVE_BID(11),
    /** A signature that is not the channel's. */
    WRONG_SIGNATURE(12),
    /** More than the channel's deposit. */
    ABOVE_DEPOSIT(13),
    /** A channel that was not accepted here. */
    UNKNOWN_CHANNEL(14),
    /** A verified or failed piece of which nothing was sent here. */
    NEVER_SENT(15),
    /** An ack, an accept or a close of more than was ever signed. */
    ABOVE_SIGNED(16),
    /** A close below what was acked. */
    BELOW_PAID(17);

    private final int number;

    ViolationCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
