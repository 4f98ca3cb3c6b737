package io.github.gavel.engine.pieces;

import java.util.BitSet;

/**
 * Which pieces are wanted, and which of them first.
 *
 * @param high before all others
 * @param low after all others
 * @param sequential whether they are fetched in order, whatever their priority
 */
public record Plan(BitSet high, BitSet normal, BitSet low, boolean sequential) {
    public Plan {
        high = (BitSet) high.clone();
        normal = (BitSet) normal.clone();
        low = (BitSet) low.clone();
    }

    @Override
    public BitSet high() {
        return (BitSet) high.clone();
    }

    @Override
    public BitSet normal() {
        return (BitSet) normal.clone();
    }

    @Override
    public BitSet low() {
        return (BitSet) low.clone();
    }

    public BitSet wanted() {
        BitSet wanted = high();
        wanted.or(normal);
        wanted.or(low);
        return wanted;
    }
}
