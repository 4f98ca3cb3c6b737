package io.github.gavel.economy.budget;

import io.github.gavel.economy.money.Amount;

/**
 * What a limit leaves.
 *
 * @param limit the one that leaves the least; of several the first in their order
 * @param most the number that it is set to
 */
public record Remaining(Limit limit, Amount most, Amount amount) {
    static Remaining after(Amount used, Limit limit, Amount most) {
        return new Remaining(limit, most, most.lessAtMost(used));
    }

    Remaining min(Remaining other) {
        return other.amount.covers(amount) ? this : other;
    }
}
