package io.github.gavel.ui.words;

import io.github.gavel.economy.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Tokens to the grain, so that rows add up for whoever does it by hand. */
public final class Coins {
    private static final int LEAST = 2;

    private final Locale locale;
    private final int decimals;

    /**
     * Sums at one ledger.
     *
     * @param decimals how many digits of a token lie behind its point
     */
    public Coins(Words words, int decimals) {
        this.locale = words.locale();
        this.decimals = decimals;
    }

    public String exact(Amount amount) {
        return exact(BigInteger.valueOf(amount.grains()));
    }

    public String exact(BigInteger grains) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.min(LEAST, decimals));
        format.setMaximumFractionDigits(decimals);
        return format.format(new BigDecimal(grains, decimals));
    }

    /** With two digits behind the point and never more than there is, for where there is little room. */
    public String shortly(BigInteger grains) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setRoundingMode(RoundingMode.DOWN);
        format.setMinimumFractionDigits(Math.min(LEAST, decimals));
        format.setMaximumFractionDigits(Math.min(LEAST, decimals));
        return format.format(new BigDecimal(grains, decimals));
    }

    /** With a sign that says whether there is more now, less, or as much as before. */
    public String signed(BigInteger grains, int sign) {
        return (sign > 0 ? "+" : sign < 0 ? "−" : "") + exact(grains);
    }

    /** As it is typed, whatever the language: with a point and without groups. */
    public String typed(Amount amount) {
        BigDecimal tokens = new BigDecimal(BigInteger.valueOf(amount.grains()), decimals).stripTrailingZeros();
        return (tokens.scale() < 0 ? tokens.setScale(0) : tokens).toPlainString();
    }
}
