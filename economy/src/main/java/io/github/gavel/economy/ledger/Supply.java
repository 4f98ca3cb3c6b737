package io.github.gavel.economy.ledger;

import java.math.BigInteger;
import java.util.List;

/** Every grain that ever came into a ledger, by where it came from, and all that left. */
public record Supply(BigInteger granted, BigInteger faucet, BigInteger deposited, BigInteger withdrawn) {
    static final Supply NONE = new Supply(BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /** What was made out of nothing. */
    public BigInteger issued() {
        return granted.add(faucet);
    }

    /** What must be in the ledger now. */
    public BigInteger remaining() {
        return issued().add(deposited).subtract(withdrawn);
    }

    Supply after(List<Entry> entries) {
        return new Supply(
                granted.add(from(entries, Place.Outside.GRANTED)),
                faucet.add(from(entries, Place.Outside.FAUCET)),
                deposited.add(from(entries, Place.Outside.CHAIN)),
                withdrawn.add(sum(entries.stream()
                        .filter(it -> it.to() == Place.Outside.CHAIN)
                        .toList())));
    }

    private static BigInteger from(List<Entry> entries, Place place) {
        return sum(entries.stream().filter(it -> it.from() == place).toList());
    }

    private static BigInteger sum(List<Entry> entries) {
        return entries.stream()
                .map(it -> BigInteger.valueOf(it.amount().grains()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
