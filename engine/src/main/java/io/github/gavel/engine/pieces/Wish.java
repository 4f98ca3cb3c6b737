package io.github.gavel.engine.pieces;

import java.util.BitSet;

/**
 * How much one peer may be asked for now.
 *
 * @param alone how many pieces may be open with it at once, if it works alone
 * @param isProven whether it ever sent anything that it was asked for
 */
public record Wish<P>(P peer, BitSet has, int blocks, Pace pace, int alone, boolean isProven) {

    boolean isAlone() {
        return pace == Pace.ALONE;
    }
}
