package io.github.gavel.ui.rows;

import io.github.gavel.client.TorrentView;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.speed.view.SellingView;
import java.util.Comparator;
import java.util.Optional;

/** What a torrent has to do with money now. */
public sealed interface Money {
    /** It has bought: the highest of the prices that it pays. */
    record Pays(Rate price) implements Money {}

    /** It bids and pays nobody yet. */
    record Bids() implements Money {}

    /** It has earned in this run. */
    record Earns(Amount earned) implements Money {}

    /** It moves and costs nothing. */
    record Free() implements Money {}

    /** Nothing can happen. */
    record None() implements Money {}

    static Money of(TorrentView torrent, Activity activity) {
        Optional<Money> buys = torrent.trade().flatMap(trade -> trade.buys()).flatMap(Money::of);
        Amount earned = torrent.trade()
                .flatMap(trade -> trade.sells())
                .map(SellingView::earned)
                .orElse(Amount.ZERO);
        if (activity == Activity.DOWNLOADING && buys.isPresent()) {
            return buys.get();
        }
        if (!earned.isZero()) {
            return new Earns(earned);
        }
        return activity.isAtRest() ? new None() : new Free();
    }

    private static Optional<Money> of(BuyingView buys) {
        boolean bids = buys.sellers().stream().anyMatch(seller -> !seller.bid().isFree());
        return buys.sellers().stream()
                .filter(SellerView::serves)
                .map(SellerView::rate)
                .filter(rate -> !rate.isFree())
                .max(Comparator.naturalOrder())
                .<Money>map(Pays::new)
                .or(() -> bids ? Optional.of(new Bids()) : Optional.empty());
    }

    default boolean isSpending() {
        return this instanceof Pays || this instanceof Bids;
    }

    /** Prices before bids before earnings before what is free, each from the highest on. */
    default long rank() {
        if (this instanceof Pays pays) {
            return Long.MAX_VALUE - Rate.LIMIT + pays.price().grainsPerGib();
        }
        if (this instanceof Bids) {
            return Long.MAX_VALUE - Rate.LIMIT - 1;
        }
        if (this instanceof Earns earns) {
            return Math.min(earns.earned().grains(), Long.MAX_VALUE - Rate.LIMIT - 2);
        }
        return this instanceof Free ? -1 : -2;
    }
}
