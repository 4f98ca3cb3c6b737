package io.github.gavel.client.cli.transfer;

import io.github.gavel.client.purse.Tokens;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.speed.view.TradeView;

/** What a torrent's trade comes to, in a few words. */
public record Deals(Tokens tokens) {
    private static final int SENTENCE = 120;

    public String words(TradeView trade) {
        return trade.sells().map(this::words).orElse("")
                + trade.buys().map(this::words).orElse("");
    }

    private String words(SellingView selling) {
        long sold = selling.peers().stream()
                .filter(peer -> peer.slot() instanceof Slot.Award)
                .count();
        return " · asks " + rate(selling.reserve()) + " · sells " + sold + " of " + selling.auctionSlots()
                + (selling.auctionSlots() == 1 ? " slot" : " slots") + " · earned "
                + tokens.show(selling.earned());
    }

    private String words(BuyingView buying) {
        long bids = buying.sellers().stream()
                .filter(seller -> !seller.bid().isFree())
                .count();
        long paid = buying.sellers().stream().filter(Deals::isPaid).count();
        return " · bids at " + bids + (bids == 1 ? " seller" : " sellers") + ", buys from " + paid + " · paid "
                + tokens.show(buying.spent()) + " of "
                + tokens.show(buying.budget())
                + buying.hindrance()
                        .map(why -> ": " + Harmless.shortened(why.words(), SENTENCE))
                        .orElse("");
    }

    private static boolean isPaid(SellerView seller) {
        return seller.serves() && !seller.rate().isFree();
    }

    public String rate(Rate rate) {
        return rate.isFree() ? "nothing" : tokens.show(Amount.grains(rate.grainsPerGib())) + " per GiB";
    }
}
