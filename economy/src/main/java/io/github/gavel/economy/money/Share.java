package io.github.gavel.economy.money;

/**
 * A proportion in millionths, such as the free share of 30 % or a climb by 25 %. It exists so that proportions of money
 * are exact whole-number arithmetic; it may exceed one, so that a rate can be raised by it.
 */
public record Share(int millionths) {
    private static final int ONE = 1_000_000;

    /** A hundredfold: enough for every factor the rules know. */
    private static final int LIMIT = 100 * ONE;

    public Share {
        if (millionths < 0 || millionths > LIMIT) {
            throw new IllegalArgumentException(
                    "a share of " + millionths + " millionths: a share is between 0 and " + LIMIT);
        }
    }

    public static Share percent(int percent) {
        return new Share(Math.multiplyExact(percent, ONE / 100));
    }

    /** This share of {@code whole}, rounded down, and {@link Long#MAX_VALUE} if it is more than that. */
    public long of(long whole) {
        return Product.of(whole, millionths).dividedBy(ONE);
    }

    /** This share of {@code whole}, rounded up, and {@link Long#MAX_VALUE} if it is more than that. */
    public long atLeastOf(long whole) {
        long floor = of(whole);
        boolean exact = Product.of(whole, millionths).equals(Product.of(floor, ONE));
        return exact || floor == Long.MAX_VALUE ? floor : floor + 1;
    }

    /** This share of a rate, rounded down and never above {@link Rate#MAX}. */
    public Rate of(Rate whole) {
        return Rate.perGib(Math.min(Rate.LIMIT, of(whole.grainsPerGib())));
    }

    /** This share of a rate, rounded up and never above {@link Rate#MAX}. */
    public Rate atLeastOf(Rate whole) {
        return Rate.perGib(Math.min(Rate.LIMIT, atLeastOf(whole.grainsPerGib())));
    }

    /** This share of a sum, rounded down and never above {@link Amount#MAX}. */
    public Amount of(Amount whole) {
        return Amount.grains(of(whole.grains()));
    }
}
