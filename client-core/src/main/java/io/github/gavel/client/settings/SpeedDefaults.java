package io.github.gavel.client.settings;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.speed.requesting.SpendingRules;
import java.util.Optional;

/**
 * What a torrent is to do that is added from now on.
 *
 * @param budget for each torrent, if it spends
 * @param reserve what is asked at least, if it earns
 */
public record SpeedDefaults(boolean spends, Amount budget, boolean earns, Rate reserve) {
    static final SpeedDefaults OFF = new SpeedDefaults(false, Amount.grains(1_000_000), false, Rate.FREE);

    public SpeedDefaults spending(boolean isOn) {
        return new SpeedDefaults(isOn, budget, earns, reserve);
    }

    public SpeedDefaults earning(boolean isOn) {
        return new SpeedDefaults(spends, budget, isOn, reserve);
    }

    public Wish wish() {
        return new Wish(
                spends ? Optional.of(SpendingRules.within(budget)) : Optional.empty(),
                earns ? Optional.of(earning()) : Optional.empty());
    }

    private EarningRules earning() {
        return EarningRules.standard().with(ReserveRule.standard().between(reserve, Rate.MAX));
    }
}
