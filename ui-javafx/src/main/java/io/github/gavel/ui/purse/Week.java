package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Fold;
import io.github.gavel.client.purse.HistoryDay;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Seven days up to today, of which there is what a history says.
 *
 * @param days the first of them first
 */
record Week(List<BigInteger> days) {
    private static final int LENGTH = 7;

    static Week of(List<HistoryDay> history, Fold.Kind kind, LocalDate today) {
        List<BigInteger> days = new ArrayList<>();
        for (int ago = LENGTH - 1; ago >= 0; ago--) {
            LocalDate day = today.minusDays(ago);
            days.add(history.stream()
                    .filter(it -> it.day().equals(day))
                    .map(it -> it.sum(kind))
                    .reduce(BigInteger.ZERO, BigInteger::add));
        }
        return new Week(List.copyOf(days));
    }

    BigInteger sum() {
        return days.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Of a bar that may be so high; what is something is seen. */
    int height(int day, int most) {
        BigInteger highest = days.stream().reduce(BigInteger.ZERO, BigInteger::max);
        if (days.get(day).signum() == 0) {
            return 2;
        }
        return Math.max(
                4,
                days.get(day).multiply(BigInteger.valueOf(most)).divide(highest).intValueExact());
    }
}
