package io.github.gavel.economy.capacity;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import java.util.OptionalLong;

/**
 * The part of a seed's capacity that is free although it asks a price. It is a limit, because otherwise not bidding
 * would always be best, and a promise, because a seed that asks a price still serves everybody. Bids do not enter it:
 * it is the same whether or not anybody pays.
 *
 * @param slots regular slots, k; the optimistic slot comes on top
 */
public record FreeShare(Share share, int slots) {
    public FreeShare {
        if (share.millionths() > Share.percent(100).millionths()) {
            throw new IllegalArgumentException(
                    "a free share of " + share.millionths() + " millionths: it is at most the whole");
        }
        if (slots < 1) {
            throw new IllegalArgumentException(slots + " regular slots: there is at least 1");
        }
    }

    /** The default: 30 %. */
    public static FreeShare standard(int slots) {
        return new FreeShare(Share.percent(30), slots);
    }

    /**
     * Of a capacity C: the larger of the share of C and of {@code C ÷ (k + 1)}, rounded up. Without a reserve
     * everything, and also while the capacity is not known, so that nobody gets less than the rule for want of a
     * figure.
     *
     * @param capacity in bytes a second
     */
    public FreeCapacity of(Rate reserve, OptionalLong capacity) {
        if (reserve.isFree() || capacity.isEmpty()) {
            return new FreeCapacity.Unlimited();
        }
        long whole = Math.max(0, capacity.getAsLong());
        return new FreeCapacity.AtMost(Math.max(share.atLeastOf(whole), RoundedUp.quotient(whole, slots + 1L)));
    }
}
