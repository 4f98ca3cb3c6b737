package io.github.gavel.economy.delivery;

import java.util.BitSet;

/** An unchangeable set of small numbers: the blocks of a piece, the pieces of a torrent. */
final class Numbers {
    static final Numbers NONE = new Numbers(new BitSet());

    private final BitSet bits;

    private Numbers(BitSet bits) {
        this.bits = bits;
    }

    boolean has(int number) {
        return bits.get(number);
    }

    int count() {
        return bits.cardinality();
    }

    Numbers with(int number) {
        BitSet next = (BitSet) bits.clone();
        next.set(number);
        return new Numbers(next);
    }

    Numbers without(int number) {
        BitSet next = (BitSet) bits.clone();
        next.clear(number);
        return new Numbers(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && bits.equals(numbers.bits);
    }

    @Override
    public int hashCode() {
        return bits.hashCode();
    }

    @Override
    public String toString() {
        return bits.toString();
    }
}
