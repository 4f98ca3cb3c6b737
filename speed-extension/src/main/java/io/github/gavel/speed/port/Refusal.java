package io.github.gavel.speed.port;

/**
 * Why money does not do what it is asked.
 *
 * @param words what a person reads, with its numbers
 */
public record Refusal(Obstacle obstacle, String words) {
    /** What somebody would have to see to. */
    public enum Obstacle {
        /** A key is locked. */
        LOCKED,
        /** A limit that a person set. */
        LIMIT,
        /** There is not so much. */
        BALANCE,
        /** The channel is over, or holds too little. */
        CHANNEL,
        /** The ledger says no, or nothing. */
        LEDGER,
        /** The disk has failed. */
        DISK,
        /** Too much waits already. */
        BUSY
    }
}
