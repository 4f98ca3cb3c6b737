package io.github.gavel.ui.bidding;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.reserve.ReserveRule;
import io.github.gavel.economy.slots.SlotRules;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.ui.words.Prices;
import java.util.Optional;

/**
 * How a torrent is to be sold, as somebody types it.
 *
 * @param reserve the lowest price, in tokens per GB
 * @param slots how many are sold at most
 */
record OfferForm(String reserve, String slots) {
    static OfferForm of(EarningRules rules) {
        return new OfferForm(Prices.typed(rules.reserve().floor()), String.valueOf(rules.slots()));
    }

    /** @param base what nobody is asked here */
    Reading<EarningRules> read(EarningRules base) {
        Optional<Rate> floor = Prices.rate(reserve);
        if (floor.isEmpty()) {
            return new Reading.Unfit<>(Reading.Field.RESERVE);
        }
        if (!slots.strip().matches("[1-9][0-9]{0,3}") || Integer.parseInt(slots.strip()) > SlotRules.SLOT_LIMIT) {
            return new Reading.Unfit<>(Reading.Field.SLOTS);
        }
        ReserveRule rule =
                base.reserve().between(floor.get(), base.reserve().cap().max(floor.get()));
        return new Reading.Fit<>(base.with(rule).with(Integer.parseInt(slots.strip())));
    }
}
