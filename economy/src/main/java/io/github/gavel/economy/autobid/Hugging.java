package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;

/**
 * How often one provider's quotes lie just below our bid. A seller who invents losing bids quotes what we offer, less a
 * little; one who does not can do so only by chance. It is no proof: equal bidders look alike. Hence it costs a seller
 * a tenth and its place among others, and not the connection.
 *
 * <p>A quote is close if {@code bid − price ≤ 2 %} of the bid, in whole numbers {@code 50 × (bid − price) ≤ bid}. A
 * price that is the reserve is never close: the provider named it before we bid.
 *
 * @param recent the last quotes, the newest in the lowest bit, a close one as 1
 * @param quotes how many of them there are, at most {@link #MEMORY}
 */
public record Hugging(long recent, int quotes) {
    public static final int MEMORY = 64;

    /** Fewer quotes prove nothing. */
    public static final int ENOUGH = 8;

    /** 2 % are one part in so many. */
    private static final long CLOSE = 50;

    private static final Hugging NONE = new Hugging(0, 0);

    public Hugging {
        if (quotes < 0 || quotes > MEMORY) {
            throw new IllegalArgumentException(quotes + " quotes: between none and " + MEMORY + " are kept");
        }
        if (Long.SIZE - Long.numberOfLeadingZeros(recent) > quotes) {
            throw new IllegalArgumentException("a close quote before the first of " + quotes);
        }
    }

    public static Hugging none() {
        return NONE;
    }

    /** The memory with one more quote for a bid of ours, while the provider asked {@code reserve}. */
    public Hugging with(Rate bid, Rate price, Rate reserve) {
        boolean close = !price.equals(reserve) && isClose(bid, price);
        return new Hugging((recent << 1) | (close ? 1 : 0), Math.min(MEMORY, quotes + 1));
    }

    /** How many of the quotes were close. */
    public int close() {
        return Long.bitCount(recent);
    }

    /** Whether more than half of enough quotes were close: bid less here, and prefer others. */
    public boolean isHugging() {
        return quotes >= ENOUGH && 2 * close() > quotes;
    }

    private static boolean isClose(Rate bid, Rate price) {
        return CLOSE * (bid.grainsPerGib() - price.grainsPerGib()) <= bid.grainsPerGib();
    }
}
