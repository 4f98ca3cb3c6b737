package io.github.gavel.economy.reserve;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.money.Share;

/**
 * What an owner asks for a torrent. The curve may say what it wants: the answer lies between the owner's floor and cap,
 * and above the floor it never exceeds the chosen part of the reference rate.
 *
 * @param top the part of the reference rate that the curve approaches
 * @param floor asked from the first moment on, whatever the curve says
 * @param cap never exceeded
 */
public record ReserveRule(ReserveCurve curve, Share top, Rate floor, Rate cap) {
    public ReserveRule {
        if (!cap.covers(floor)) {
            throw new IllegalArgumentException("a floor of " + floor + " above a cap of " + cap);
        }
    }

    /** A quarter of the reference rate by scarcity, with neither floor nor cap. */
    public static ReserveRule standard() {
        return new ReserveRule(ReserveCurve.SCARCITY, Share.percent(25), Rate.FREE, Rate.MAX);
    }

    public ReserveRule between(Rate newFloor, Rate newCap) {
        return new ReserveRule(curve, top, newFloor, newCap);
    }

    /** The reserve; {@code reference} is the owner's own figure, or the median price seen. */
    public Rate ask(Rate reference, Supply supply) {
        return bounded(curve.at(top.of(reference), supply));
    }

    /** The reserve of an owner who lets it follow the sales. */
    public Rate ask(Rate reference, Supply supply, Adaptation adaptation) {
        return bounded(adaptation.of(curve.at(top.of(reference), supply)));
    }

    private Rate bounded(Rate rate) {
        return rate.min(cap).max(floor);
    }
}
