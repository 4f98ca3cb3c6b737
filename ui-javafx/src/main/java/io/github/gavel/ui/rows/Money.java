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
    /** It bids: the highest of its bids. */
    record Pays(Rate bid) implements Money {}

    /** It has earned in this run. */
    record Earns(Amount earned) implements Money {}

    /** It moves and costs nothing. */
    record Free() implements Money {}

    /** Nothing can happen. */
    record None() implements Money {}

    static Money of(TorrentView torrent, Activity activity) {
        Optional<Rate> bid = torrent.trade().flatMap(trade -> trade.buys()).flatMap(Money::highestBid);
        Amount earned = torrent.trade()
                .flatMap(trade -> trade.sells())
                .map(SellingView::earned)
                .orElse(Amount.ZERO);
        if (activity == Activity.DOWNLOADING && bid.isPresent()) {
            return new Pays(bid.get());
        }
        if (!earned.isZero()) {
            return new Earns(earned);
        }
        return activity.isAtRest() ? new None() : new Free();
    }

    private static Optional<Rate> highestBid(BuyingView buys) {
        return buys.sellers().stream()
                .map(SellerView::bid)
                .filter(bid -> !bid.isFree())
                .max(Comparator.naturalOrder());
    }

    /** Bids before earnings before what is free, each from the highest on. */
    default long rank() {
        if (this instanceof Pays pays) {
            return Long.MAX_VALUE - Rate.LIMIT + pays.bid().grainsPerGib();
        }
        if (this instanceof Earns earns) {
            return Math.min(earns.earned().grains(), Long.MAX_VALUE - Rate.LIMIT - 1);
        }
        return this instanceof Free ? -1 : -2;
    }
}
