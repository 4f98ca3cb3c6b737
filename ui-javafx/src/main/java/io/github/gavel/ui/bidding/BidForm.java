package io.github.gavel.ui.bidding;

import io.github.gavel.economy.autobid.Fixed;
import io.github.gavel.economy.autobid.Market;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.ui.words.Prices;
import java.util.Optional;

/**
 * How a torrent is to be paid for, as somebody types it.
 *
 * @param most for the torrent in all, in tokens
 * @param isByHand whether it is always the same rate that is bid
 * @param rate in tokens per GB; read only then
 */
record BidForm(String most, boolean isByHand, String rate) {
    static BidForm of(SpendingRules rules) {
        String rate = rules.strategy() instanceof Fixed fixed ? Prices.typed(fixed.rate()) : "";
        return new BidForm(Prices.typed(rules.budget()), rules.strategy() instanceof Fixed, rate);
    }

    Reading<SpendingRules> read() {
        Optional<Amount> budget = Prices.amount(most).filter(amount -> !amount.isZero());
        Optional<Rate> bid = Prices.rate(rate).filter(it -> !it.isFree());
        if (budget.isEmpty()) {
            return new Reading.Unfit<>(Reading.Field.MOST);
        }
        if (isByHand && bid.isEmpty()) {
            return new Reading.Unfit<>(Reading.Field.RATE);
        }
        return new Reading.Fit<>(
                new SpendingRules(isByHand ? new Fixed(bid.get()) : new Market(), budget.get(), Rate.MAX));
    }
}
