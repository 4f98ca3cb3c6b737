package io.github.gavel.economy.market;

import io.github.gavel.economy.money.Rate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The clearing prices seen last, oldest first, at most {@link #WINDOW} of them. It exists so that first bids and
 * reserves start from what the market pays: the median, because a single provider that states absurd prices does not
 * move it far.
 */
public record RecentPrices(List<Rate> prices) {
    public static final int WINDOW = 64;

    private static final RecentPrices NONE = new RecentPrices(List.of());

    public RecentPrices {
        prices = List.copyOf(prices);
        if (prices.size() > WINDOW) {
            throw new IllegalArgumentException(prices.size() + " recent prices: at most " + WINDOW + " are kept");
        }
    }

    public static RecentPrices none() {
        return NONE;
    }

    /** The window with {@code price} as its newest; the oldest falls out of a full one. */
    public RecentPrices with(Rate price) {
        int from = Math.max(0, prices.size() + 1 - WINDOW);
        List<Rate> next = new ArrayList<>(prices.subList(from, prices.size()));
        next.add(price);
        return new RecentPrices(next);
    }

    /** The price in the middle, the lower one of two; empty before the first price. */
    public Optional<Rate> median() {
        if (prices.isEmpty()) {
            return Optional.empty();
        }
        List<Rate> sorted = new ArrayList<>(prices);
        Collections.sort(sorted);
        return Optional.of(sorted.get((sorted.size() - 1) / 2));
    }
}
