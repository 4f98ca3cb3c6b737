package io.github.gavel.ui.kit;

import java.util.ArrayList;
import java.util.List;

/** Where the bars of a price ladder are. */
final class Ladder {
    /**
     * One bid.
     *
     * @param height of its bar, of a ladder that is 1 high
     * @param paid how much of that its bidder pays
     */
    record Rung(double height, double paid) {}

    private Ladder() {}

    static double height(long price, long top) {
        return top == 0 ? 0 : (double) price / top;
    }

    /** Bids from the highest on; those who won pay {@code price} and never more than they bid. */
    static List<Rung> of(List<PriceLadder.Bid> bids, long price, long top) {
        List<Rung> rungs = new ArrayList<>();
        for (PriceLadder.Bid bid : bids) {
            rungs.add(new Rung(height(bid.price(), top), bid.isWon() ? height(Math.min(price, bid.price()), top) : 0));
        }
        return rungs;
    }
}
