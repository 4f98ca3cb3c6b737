package io.github.gavel.economy.budget;

import io.github.gavel.economy.money.Amount;

/** Sums that stay at the highest amount there is: more than every limit is more than every limit. */
final class Sum {
    private Sum() {}

    static Amount of(Amount a, Amount b) {
        return a.leavesRoomFor(b) ? a.plus(b) : Amount.MAX;
    }
}
