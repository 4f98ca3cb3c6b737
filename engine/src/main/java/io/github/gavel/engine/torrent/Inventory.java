package io.github.gavel.engine.torrent;

import io.github.gavel.engine.metainfo.Layout;
import java.util.BitSet;

/**
 * The pieces that one peer says it has: many at once, at the beginning and whenever that is shorter for it, or each as
 * it gets it. None is ever taken back.
 */
final class Inventory {
    private final BitSet pieces = new BitSet();
    private int count;
    private boolean isCounted;
    private boolean isEverything;

    BitSet pieces() {
        return pieces;
    }

    int count() {
        return count;
    }

    boolean areAll(int of) {
        return count == of;
    }

    /** Whether that is new. */
    boolean add(int piece) {
        if (piece >= Layout.MOST_PIECES || pieces.get(piece)) {
            return false;
        }
        pieces.set(piece);
        count++;
        return true;
    }

    /** All there are, however many that will be. */
    void everything() {
        isEverything = true;
    }

    boolean isEverything() {
        return isEverything;
    }

    /** From now on they are counted among those that somebody has. */
    void counted() {
        isCounted = true;
    }

    boolean isCounted() {
        return isCounted;
    }

    /** Those of them that are new, which may be none. */
    BitSet add(BitSet some) {
        BitSet fresh = (BitSet) some.clone();
        fresh.andNot(pieces);
        pieces.or(fresh);
        count += fresh.cardinality();
        return fresh;
    }
}
