package io.github.gavel.client.purse;

import io.github.gavel.economy.money.Amount;
import java.math.BigInteger;
import java.util.Collection;

/** How sums are shown: in tokens, or to the grain. Both are exact. */
public record Sums(Tokens tokens, boolean inGrains) {
    public String show(Amount amount) {
        return show(BigInteger.valueOf(amount.grains()));
    }

    public String show(BigInteger grains) {
        return inGrains ? grains + (grains.equals(BigInteger.ONE) ? " grain" : " grains") : tokens.show(grains);
    }

    /** However many and however large they are. */
    public static BigInteger sum(Collection<Amount> amounts) {
        return amounts.stream().map(it -> BigInteger.valueOf(it.grains())).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
