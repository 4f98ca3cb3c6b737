package io.github.gavel.engine.torrent;

import io.github.gavel.engine.metainfo.Layout;
import java.util.BitSet;

/** The pieces that one peer says it has: all it has at the beginning, in one word, then each as it gets it. */
final class Inventory {
    private final BitSet pieces = new BitSet();
    private int count;
    private boolean isTold;

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
        isTold = true;
        if (piece >= Layout.MOST_PIECES || pieces.get(piece)) {
            return false;
        }
        pieces.set(piece);
        count++;
        return true;
    }

    /** False, and nothing changes, if it told something before. */
    boolean begin(BitSet all) {
        if (isTold) {
            return false;
        }
        isTold = true;
        pieces.or(all);
        count = pieces.cardinality();
        return true;
    }
}
