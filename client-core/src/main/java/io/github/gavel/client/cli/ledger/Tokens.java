package io.github.gavel.client.cli.ledger;

import io.github.gavel.economy.money.Amount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sums as people write them, in tokens of so many grains. Decimal, so that nothing is ever rounded. */
public record Tokens(int decimals) {
    private static final Pattern NUMBER = Pattern.compile("(0|[1-9][0-9]{0,18})(\\.[0-9]{1,18})?");
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

    public String show(Amount amount) {
        return show(BigInteger.valueOf(amount.grains()));
    }

    public String show(BigInteger grains) {
        BigDecimal tokens = new BigDecimal(grains, decimals).stripTrailingZeros();
        return (tokens.scale() < 0 ? tokens.setScale(0) : tokens).toPlainString()
                + (tokens.compareTo(BigDecimal.ONE) == 0 ? " token" : " tokens");
    }
}
