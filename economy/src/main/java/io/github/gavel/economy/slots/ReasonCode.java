package io.github.gavel.economy.slots;

import static io.github.gavel.economy.slots.Operand.AMOUNT;
import static io.github.gavel.economy.slots.Operand.BYTES;
import static io.github.gavel.economy.slots.Operand.DURATION;
import static io.github.gavel.economy.slots.Operand.PEER;
import static io.github.gavel.economy.slots.Operand.PIECE;
import static io.github.gavel.economy.slots.Operand.RATE;

import java.util.List;

/** Every reason a round can give, with what its operands are. */
public enum ReasonCode {
    /** Awarded: its bid is among the highest. Its bid; the price. */
    WON(RATE, RATE),
    /** Awarded before and safe for a while. Its rate; the time left of the hold, zero while its open piece holds it. */
    HELD(RATE, DURATION),
    /** Awarded before, won again, the rate stays. Its rate; this round's price. */
    KEPT(RATE, RATE),
    /** Awarded before, won again at a new rate. The old rate; the new rate. */
    REQUOTED(RATE, RATE),

    /** Free slot: it sends us the most. Bytes over the last 20 s. */
    RECIPROCATES(BYTES),
    /** Free slot: it waited longest. The wait. */
    WAITED_LONGEST(DURATION),
    /** Free slot from an earlier round whose term is not over, or that nobody else wants. The time it has had it. */
    STAYS_FREE(DURATION),
    /** Optimistic slot: its turn. The wait. */
    OPTIMISTIC_TURN(DURATION),
    /** Optimistic slot from an earlier round. The time it has had it. */
    OPTIMISTIC_STAYS(DURATION),

    /** No slot: it wants nothing. */
    NOT_INTERESTED,
    /** No slot: banned. The time left. */
    BANNED(DURATION),
    /** No slot: it does not bid and others are before it in the free queue. The wait. */
    WAITS(DURATION),
    /** No award: no slot is auctioned here. */
    NO_AUCTION,
    /** No award: its bid is below the reserve. Its bid; the reserve. */
    BELOW_RESERVE(RATE, RATE),
    /** No award: it bids without an accepted channel. Its bid. */
    NO_CHANNEL(RATE),
    /** No award: its channel does not hold four pieces, or what it lacks, at its bid. Needed; held. */
    CHANNEL_TOO_SMALL(AMOUNT, AMOUNT),
    /** No award: a verified piece is unpaid. The sum. */
    OVERDUE(AMOUNT),
    /** No award: backing off. The time left. */
    BACKING_OFF(DURATION),
    /** No award: its own open piece comes first. The piece. */
    PIECE_LEFT_OPEN(PIECE),
    /** No award: another connection of its address block was before it. That peer. */
    SAME_ADDRESS(PEER),
    /** No award: another connection of the same customer was before it. That peer. */
    SAME_CUSTOMER(PEER),
    /** No award: others bid more, or as much and were before it. Its bid; the lowest bid that won. */
    OUTBID(RATE, RATE),
    /**
     * Its award ended: it took less than a block in 10 s although our limits allowed more. Time since its last block.
     */
    IDLE(DURATION);

    private final List<Operand> operands;
    private final Reason plain = new Reason(this, 0, 0);

    ReasonCode(Operand... operands) {
        this.operands = List.of(operands);
    }

    /** What the operands of a reason with this code are, in order. Durations are in nanoseconds. */
    public List<Operand> operands() {
        return operands;
    }

    Reason plain() {
        return plain;
    }
}
