package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;

/** The user's own rate, everywhere the same. Nobody second-guesses it: where prices hug it, that is only shown. */
public record Fixed(Rate rate) implements Strategy {
    @Override
    public Rate cap(Situation situation) {
        return rate;
    }

    @Override
    public Rate aim(Situation situation, Rate most) {
        return rate;
    }

    @Override
    public boolean yieldsToHugging() {
        return false;
    }
}
