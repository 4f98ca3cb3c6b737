package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;

/**
 * The white paper's formula: spending rate × remaining budget ÷ remaining bytes. Left alone it goes to infinity with
 * the last bytes, so they count as at least a tenth and 16 pieces, and it never exceeds four times the first bid. It
 * bids again only when the formula has moved by more than a tenth.
 *
 * @param spendingRate how much of the budget the remaining bytes may cost
 */
public record Simple(Share spendingRate) implements Strategy {
    /** The white paper's default: all of it. */
    public static final Simple STANDARD = new Simple(Share.percent(100));

    private static final Share FOURFOLD = Share.percent(400);
    private static final int FEWEST_PIECES = 16;
    private static final long PARTS_THAT_MATTER = 10;

    public Simple {
        if (spendingRate.millionths() > Share.percent(100).millionths()) {
            throw new IllegalArgumentException(
                    "a spending rate of " + spendingRate.millionths() + " millionths: it is at most the whole budget");
        }
    }

    @Override
    public Rate cap(Situation situation) {
        return situation.purchase().firstBid().map(FOURFOLD::of).orElse(Rate.MAX);
    }

    @Override
    public Rate aim(Situation situation, Rate most) {
        Rate formula = formula(situation.purchase()).min(most);
        Position position = situation.position();
        return position.aim()
                .filter(last -> position.standing().isPresent() && !isFar(last, formula))
                .orElse(formula);
    }

    @Override
    public boolean yieldsToHugging() {
        return true;
    }

    private Rate formula(Purchase purchase) {
        Amount spendable = spendingRate.of(purchase.budget());
        return Rate.affordedBy(spendable, Math.max(purchase.remaining(), purchase.pieces(FEWEST_PIECES)));
    }

    private static boolean isFar(Rate last, Rate next) {
        long moved = Math.abs(next.grainsPerGib() - last.grainsPerGib());
        return PARTS_THAT_MATTER * moved > last.grainsPerGib();
    }
}
