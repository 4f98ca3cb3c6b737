package io.github.gavel.economy.autobid;

import io.github.gavel.economy.market.RecentPrices;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;

/**
 * Everything that a bid at one provider is decided from.
 *
 * @param strategy what the user chose for the torrent
 * @param recent what the market paid lately; what it does not know is left out
 */
public record Situation(
        Strategy strategy,
        Purchase purchase,
        Offer offer,
        Position position,
        RecentPrices recent,
        NeverWorse neverWorse,
        Tick now) {

    /** The most that may be bid: the strategy's cap, the user's maximum, what the budget affords. */
    Rate most() {
        return strategy.cap(this).min(purchase.maximum()).min(purchase.affordable());
    }

    boolean isHugged() {
        return strategy.yieldsToHugging() && position.hugging().isHugging();
    }

    Verdict refuse(Refusal why) {
        return position.standing().isPresent() ? new Verdict.Withdraw(why) : new Verdict.Abstain(why);
    }
}
