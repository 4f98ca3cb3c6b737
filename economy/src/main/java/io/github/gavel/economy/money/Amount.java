package io.github.gavel.economy.money;

import io.github.gavel.economy.OutOfLimits;

/**
 * A sum of money in grains, the smallest unit of a ledger. It exists so that no sum can be negative, fractional or
 * silently wrapped around: every operation is exact, and one that cannot be is a fault of the caller, not a wrong sum.
 * Amounts of two ledgers never meet in one calculation.
 */
public record Amount(long grains) implements Comparable<Amount> {
    public static final Amount ZERO = new Amount(0);
    public static final Amount MAX = new Amount(Long.MAX_VALUE);

    public Amount {
        if (grains < 0) {
            throw new OutOfLimits("an amount of " + grains + " grains: an amount is never negative");
        }
    }

    public static Amount grains(long grains) {
        return grains == 0 ? ZERO : new Amount(grains);
    }

    /** The sum. A caller that cannot rule out an overflow asks {@link #leavesRoomFor} first. */
    public Amount plus(Amount other) {
        return new Amount(Math.addExact(grains, other.grains));
    }

    /** The sum, {@link #MAX} if no amount is so large: more than every limit is more than every limit. */
    public Amount plusAtMost(Amount other) {
        return leavesRoomFor(other) ? plus(other) : MAX;
    }

    /** The difference. A caller that cannot rule out a larger subtrahend asks {@link #covers} first. */
    public Amount minus(Amount other) {
        return new Amount(grains - other.grains);
    }

    /** What is left after taking away {@code other}, nothing if that is more than there is. */
    public Amount lessAtMost(Amount other) {
        return covers(other) ? minus(other) : ZERO;
    }

    public boolean covers(Amount other) {
        return grains >= other.grains;
    }

    public boolean leavesRoomFor(Amount other) {
        return other.grains <= Long.MAX_VALUE - grains;
    }

    public boolean isZero() {
        return grains == 0;
    }

    public Amount min(Amount other) {
        return covers(other) ? other : this;
    }

    public Amount max(Amount other) {
        return covers(other) ? this : other;
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(grains, other.grains);
    }

    @Override
    public String toString() {
        return grains + " grains";
    }
}
