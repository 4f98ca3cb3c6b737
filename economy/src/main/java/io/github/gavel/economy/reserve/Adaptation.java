package io.github.gavel.economy.reserve;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/**
 * How far a reserve has stepped below its curve because nobody bought. An owner has to choose it: in the long tail half
 * an hour without a sale is normal, and a price that follows every silence undercuts itself. Hence it never falls below
 * a quarter of the curve, and never rises above the curve.
 *
 * @param factor the part of the curve that is asked
 * @param unsold how long there was demand since the last sale or step
 * @param soldOut how long everything has been sold since the last step
 * @param seen up to when the trade was told
 */
public record Adaptation(Share factor, Duration unsold, Duration soldOut, Tick seen) {
    private static final Share CURVE = Share.percent(100);
    private static final Share LOWEST = Share.percent(25);
    private static final Share DOWN = Share.percent(80);
    private static final Share UP = Share.percent(125);
    private static final Duration UNSOLD_BEFORE_STEP = Duration.ofMinutes(30);
    private static final Duration SOLD_OUT_BEFORE_STEP = Duration.ofMinutes(10);

    public Adaptation {
        if (factor.millionths() < LOWEST.millionths() || factor.millionths() > CURVE.millionths()) {
            throw new IllegalArgumentException("a factor of " + factor.millionths()
                    + " millionths: it is between a quarter of the curve and the curve");
        }
    }

    /** On the curve, with no trade told yet. */
    public static Adaptation startingAt(Tick now) {
        return new Adaptation(CURVE, Duration.ZERO, Duration.ZERO, now);
    }

    /** The next value, after {@code trade} was how it went from {@link #seen} to {@code now}. At most one step. */
    public Adaptation after(Trade trade, Tick now) {
        Duration passed = now.since(seen);
        Tick told = now.max(seen);
        return switch (trade) {
            case NO_DEMAND -> new Adaptation(factor, unsold, Duration.ZERO, told);
            case UNSOLD -> withoutSale(unsold.plus(passed), told);
            case SELLING -> new Adaptation(factor, Duration.ZERO, Duration.ZERO, told);
            case SOLD_OUT -> withoutStock(soldOut.plus(passed), told);
        };
    }

    Rate of(Rate curve) {
        return Rate.perGib(factor.atLeastOf(curve.grainsPerGib()));
    }

    private Adaptation withoutSale(Duration lasted, Tick told) {
        boolean steps = lasted.compareTo(UNSOLD_BEFORE_STEP) >= 0;
        return steps
                ? new Adaptation(stepped(DOWN), Duration.ZERO, Duration.ZERO, told)
                : new Adaptation(factor, lasted, Duration.ZERO, told);
    }

    private Adaptation withoutStock(Duration lasted, Tick told) {
        boolean steps = lasted.compareTo(SOLD_OUT_BEFORE_STEP) >= 0;
        return steps
                ? new Adaptation(stepped(UP), Duration.ZERO, Duration.ZERO, told)
                : new Adaptation(factor, Duration.ZERO, lasted, told);
    }

    private Share stepped(Share step) {
        long millionths = step.of(factor.millionths());
        return new Share((int) Math.max(LOWEST.millionths(), Math.min(CURVE.millionths(), millionths)));
    }
}
