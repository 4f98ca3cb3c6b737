package io.github.gavel.economy.reserve;

import io.github.gavel.economy.money.Rate;
import java.math.BigInteger;

/**
 * A number from 0 to 1, counted in units of 2⁻⁶². It exists so that prices can fade by halves without floating point:
 * the same curve comes out on every machine, and it never steps the wrong way.
 */
record Fraction(long units) {
    private static final int BITS = 62;
    static final Fraction ZERO = new Fraction(0);
    static final Fraction ONE = new Fraction(1L << BITS);

    /** Binary digits of the exponent that count. With more of them, rounding could outweigh the last one. */
    private static final int DIGITS = 52;

    /** 2^(−1/2), 2^(−1/4), 2^(−1/8) …, each rounded down. */
    private static final Fraction[] ROOTS = roots();

    Fraction {
        if (units < 0 || units > 1L << BITS) {
            throw new IllegalArgumentException(units + " units of 2^-62: a fraction is between 0 and 1");
        }
    }

    /**
     * {@code 2^(−elapsed ÷ halfLife)}, off by less than 2⁻⁵², exact for whole half-lives, and never more for a longer
     * time: neighbours differ by at least 2⁻⁵⁴ (one digit of the exponent), all rounding together by less than 2⁻⁵⁵.
     */
    static Fraction halved(long elapsed, long halfLife) {
        long whole = elapsed / halfLife;
        if (whole > BITS) {
            return ZERO;
        }
        Fraction value = ONE;
        long rest = elapsed % halfLife;
        for (Fraction root : ROOTS) {
            long gap = halfLife - rest;
            if (rest >= gap) {
                value = value.times(root);
                rest -= gap;
            } else {
                rest += rest;
            }
        }
        return new Fraction(value.units >> whole);
    }

    /** One less this. */
    Fraction complement() {
        return new Fraction(ONE.units - units);
    }

    /** The product, rounded down. */
    Fraction times(Fraction other) {
        return new Fraction(product(other.units));
    }

    /** This part of {@code whole}, rounded down. */
    Rate of(Rate whole) {
        return Rate.perGib(product(whole.grainsPerGib()));
    }

    private long product(long factor) {
        return Math.multiplyHigh(units, factor) << (Long.SIZE - BITS) | (units * factor) >>> BITS;
    }

    private static Fraction[] roots() {
        Fraction[] roots = new Fraction[DIGITS];
        BigInteger root = BigInteger.ONE.shiftLeft(2 * BITS - 1);
        for (int i = 0; i < DIGITS; i++) {
            root = root.shiftLeft(2 * BITS).sqrt();
            roots[i] = new Fraction(root.shiftRight(BITS).longValueExact());
        }
        return roots;
    }
}
