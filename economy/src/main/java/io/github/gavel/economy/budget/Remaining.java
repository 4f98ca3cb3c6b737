package io.github.gavel.economy.budget;

import io.github.gavel.economy.money.Amount;

/** What may still be reserved, and which limit leaves the least. */
public record Remaining(Amount amount, Limit limit) {
    Remaining min(Remaining other) {
        return other.amount.covers(amount) ? this : other;
    }
}
