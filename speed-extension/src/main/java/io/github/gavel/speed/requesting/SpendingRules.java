package io.github.gavel.speed.requesting;

import io.github.gavel.economy.autobid.Market;
import io.github.gavel.economy.autobid.Strategy;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;

/**
 * How the owner of a torrent pays for it.
 *
 * @param budget for the torrent in all
 * @param maximum the highest rate ever bid
 */
public record SpendingRules(Strategy strategy, Amount budget, Rate maximum) {
    public static SpendingRules within(Amount budget) {
        return new SpendingRules(new Market(), budget, Rate.MAX);
    }
}
