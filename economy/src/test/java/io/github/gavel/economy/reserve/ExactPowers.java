package io.github.gavel.economy.reserve;

import java.math.BigDecimal;
import java.math.MathContext;

/** An oracle that shares nothing with the code: {@code 2^(−p ÷ q)} by the exponential series, to 40 digits. */
final class ExactPowers {
    private static final MathContext DIGITS = new MathContext(40);
    private static final BigDecimal LN_2 = new BigDecimal("0.6931471805599453094172321214581765680755001");

    private ExactPowers() {}

    static BigDecimal twoToTheMinus(long p, long q) {
        long whole = p / q;
        BigDecimal exponent = BigDecimal.valueOf(p % q).divide(BigDecimal.valueOf(q), DIGITS);
        BigDecimal x = exponent.multiply(LN_2, DIGITS).negate();
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int n = 1; n < 35; n++) {
            term = term.multiply(x, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return whole > 200 ? BigDecimal.ZERO : sum.divide(BigDecimal.valueOf(2).pow((int) whole), DIGITS);
    }
}
