package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.money.Amount;

/**
 * What a ledger gives everybody once.
 *
 * @param difficulty how many leading bits of a hash must be zero: each doubles the work
 */
public record FaucetTerms(Amount amount, int difficulty) {
    public static final int MOST_DIFFICULTY = 40;

    public FaucetTerms {
        if (amount.isZero()) {
            throw new OutOfLimits("a faucet that gives nothing");
        }
        if (difficulty < 1 || difficulty > MOST_DIFFICULTY) {
            throw new OutOfLimits("a difficulty of " + difficulty + ": it is from 1 to " + MOST_DIFFICULTY);
        }
    }
}
