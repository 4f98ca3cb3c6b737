package io.github.gavel.ui.words;

import io.github.gavel.client.purse.Tokens;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;

/** Money as a person reads it: tokens, and tokens per GB of 10⁹ bytes. The one place where a rate changes its unit. */
public final class Prices {
    /** How many digits of a token lie behind its point. */
    public static final int GRAIN_DIGITS = 6;

    private static final int DIGITS = 3;
    private static final int LARGE = 3;
    private static final int DECIMALS_OF_LARGE = 2;
    private static final int SMALL = -1;
    private static final int DIGITS_OF_SMALL = 2;
    private static final BigDecimal GB = BigDecimal.valueOf(1_000_000_000);
    private static final BigDecimal GIB = BigDecimal.valueOf(1L << Rate.GIB_BITS);

    private final Words words;
    private final Locale locale;

    public Prices(Words words) {
        this.words = words;
        this.locale = words.locale();
    }

    /** Three digits behind the point; more where those would say nothing, two where there is much before it. */
    public String amount(Amount amount) {
        return tokens(BigDecimal.valueOf(amount.grains()));
    }

    public String spent(Amount amount) {
        return "−" + amount(amount);
    }

    public String earned(Amount amount) {
        return "+" + amount(amount);
    }

    public String perGb(Rate rate) {
        return words.say("price.perGb", price(rate));
    }

    /** The same without its unit, where that stands beside. */
    public String price(Rate rate) {
        return tokens(grainsPerGb(rate));
    }

    /** An amount as it is typed, whatever the language: with a point and without groups. */
    public static String typed(Amount amount) {
        return typed(BigDecimal.valueOf(amount.grains()));
    }

    /** A rate as it is typed, per GB. */
    public static String typed(Rate rate) {
        return typed(grainsPerGb(rate));
    }

    private static String typed(BigDecimal grains) {
        BigDecimal tokens = grains.movePointLeft(GRAIN_DIGITS).stripTrailingZeros();
        return (tokens.scale() < 0 ? tokens.setScale(0) : tokens).toPlainString();
    }

    /** Empty if it is no number of tokens, has a part of a grain, or is more than there can be. */
    public static Optional<Amount> amount(String typed) {
        return new Tokens(GRAIN_DIGITS).read(typed.strip());
    }

    /** What was typed per GB. */
    public static Optional<Rate> rate(String typed) {
        return amount(typed)
                .map(perGb -> BigDecimal.valueOf(perGb.grains()).multiply(GIB).divide(GB, 0, RoundingMode.HALF_UP))
                .filter(perGib -> perGib.compareTo(BigDecimal.valueOf(Rate.LIMIT)) <= 0)
                .map(perGib -> Rate.perGib(perGib.longValueExact()));
    }

    private static BigDecimal grainsPerGb(Rate rate) {
        return BigDecimal.valueOf(rate.grainsPerGib()).multiply(GB).divide(GIB, 0, RoundingMode.HALF_UP);
    }

    private String tokens(BigDecimal grains) {
        BigDecimal tokens = grains.movePointLeft(GRAIN_DIGITS);
        int decimals = decimals(tokens);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(tokens);
    }

    private static int decimals(BigDecimal tokens) {
        int leading = tokens.precision() - tokens.scale();
        if (tokens.signum() == 0 || leading >= LARGE) {
            return DECIMALS_OF_LARGE;
        }
        return leading >= SMALL ? DIGITS : Math.min(GRAIN_DIGITS, DIGITS_OF_SMALL - leading);
    }
}
