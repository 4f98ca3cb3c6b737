package io.github.gavel.client.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes a second as people write them: {@code 500k}, {@code 8M}, {@code 1.5MiB/s}. A lone b would be bits: it is none.
 */
public final class Speed {
    private static final Pattern WORDS =
            Pattern.compile("([0-9]{1,20}(?:\\.[0-9]{1,20})?) ?(?:([kKmMgG])(i)?)?B?(?:/s)?");
    private static final String UNITS = "kmg";

    private Speed() {}

    /** Rounded down to whole bytes; empty if it is none. */
    public static Optional<BigInteger> read(String text) {
        Matcher words = WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        int thousands = Optional.ofNullable(words.group(2))
                .map(unit -> 1 + UNITS.indexOf(unit.toLowerCase(Locale.ROOT)))
                .orElse(0);
        BigInteger step = BigInteger.valueOf(words.group(3) == null ? 1_000 : 1_024);
        BigDecimal number = new BigDecimal(words.group(1)).multiply(new BigDecimal(step.pow(thousands)));
        return Optional.of(number.setScale(0, RoundingMode.DOWN).toBigIntegerExact());
    }
}
