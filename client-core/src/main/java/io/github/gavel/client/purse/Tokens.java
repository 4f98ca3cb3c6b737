package io.github.gavel.client.purse;

import io.github.gavel.economy.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums as people write them, in tokens of so many grains. Decimal, so that nothing is ever rounded. */
public record Tokens(int decimals) {
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,18})(\\.[0-9]{1,18})?");
    private static final Pattern DIGITS = Pattern.compile("(-?)((?:0|[1-9][0-9]*)(?:\\.[0-9]+)?)");
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    /** Empty if it is no number of tokens, or one with a part of a grain, or more than any ledger holds. */
    public Optional<Amount> read(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal grains = new BigDecimal(text).movePointRight(decimals).stripTrailingZeros();
        return grains.scale() <= 0 && grains.toBigInteger().compareTo(MOST) <= 0
                ? Optional.of(Amount.grains(grains.toBigInteger().longValueExact()))
                : Optional.empty();
    }

    /** What is wrong with a text that {@link #read} makes nothing of, in a sentence that follows it. */
    public String complaint(String text) {
        Matcher digits = DIGITS.matcher(text);
        if (!digits.matches() || isNegativeZero(digits)) {
            return "it is not written as tokens are, such as 12" + (decimals > 0 ? " or 0.25" : "");
        }
        if (!digits.group(1).isEmpty()) {
            return "it is below 0";
        }
        BigDecimal grains = new BigDecimal(digits.group(2)).movePointRight(decimals);
        if (grains.compareTo(new BigDecimal(MOST)) > 0) {
            return "it is more than " + show(MOST) + ", and more there cannot be";
        }
        return decimals > 0
                ? "it has more than " + decimals + (decimals == 1 ? " digit" : " digits")
                        + " behind its point, and a token has no smaller parts here"
                : "it has digits behind its point, and a token has no parts here";
    }

    private static boolean isNegativeZero(Matcher digits) {
        return !digits.group(1).isEmpty() && new BigDecimal(digits.group(2)).signum() == 0;
    }

    public String show(Amount amount) {
        return show(BigInteger.valueOf(amount.grains()));
    }

    public String show(BigInteger grains) {
        BigDecimal tokens = new BigDecimal(grains, decimals).stripTrailingZeros();
        return (tokens.scale() < 0 ? tokens.setScale(0) : tokens).toPlainString()
                + (tokens.compareTo(BigDecimal.ONE) == 0 ? " token" : " tokens");
    }
}
