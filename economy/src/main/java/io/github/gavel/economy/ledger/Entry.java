package io.github.gavel.economy.ledger;

import io.github.gavel.economy.money.Amount;

/** Grains that went from one place to another: both sides of double entry in one value, so they cannot disagree. */
public record Entry(Place from, Place to, Amount amount) {
    public Entry {
        if (amount.isZero() || from.equals(to)) {
            throw new IllegalArgumentException(amount + " from " + from + " to " + to + ": an entry moves something");
        }
    }
}
