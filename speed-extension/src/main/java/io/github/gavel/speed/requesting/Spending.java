package io.github.gavel.speed.requesting;

import io.github.gavel.economy.money.Amount;

/** What a torrent may cost and has cost. */
final class Spending {
    private final Amount budget;
    private Amount spent;

    Spending(Amount budget, Amount spent) {
        this.budget = budget;
        this.spent = spent;
    }

    void spends(Amount more) {
        spent = spent.plusAtMost(more);
    }

    Amount spent() {
        return spent;
    }

    Amount left() {
        return budget.lessAtMost(spent);
    }
}
