package io.github.gavel.ui.bidding;

import io.github.gavel.economy.money.Amount;

/** Sums in steps of 1, 2 and 5, so that a slider reaches from little to much. */
final class Steps {
    private static final long[] WITHIN_TEN = {1, 2, 5};
    private static final long LEAST = 10_000;

    static final int COUNT = 13;

    private Steps() {}

    static Amount at(int step) {
        long grains = LEAST * WITHIN_TEN[step % WITHIN_TEN.length];
        for (int ten = 0; ten < step / WITHIN_TEN.length; ten++) {
            grains *= 10;
        }
        return Amount.grains(grains);
    }

    /** The highest that is not more; the lowest if all are. */
    static int below(Amount amount) {
        int step = 0;
        while (step + 1 < COUNT && amount.covers(at(step + 1))) {
            step++;
        }
        return step;
    }
}
