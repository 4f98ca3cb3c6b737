package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a peer is asked for that has not yet had a part in a piece that was right: parts of two pieces at a time, so
 * that whoever sends garbage spoils two before anybody knows.
 */
final class Trial {
    private static final int AT_ONCE = 2;

    private final Set<Integer> begun = new HashSet<>();
    private boolean isOver;

    /**
     * Those of its pieces that it may be asked for.
     *
     * @param isOpen whether a piece is neither given up nor known to be right or wrong
     */
    BitSet narrow(BitSet has, IntPredicate isOpen) {
        begun.removeIf(piece -> !isOpen.test(piece));
        if (isOver || begun.size() < AT_ONCE) {
            return has;
        }
        BitSet few = new BitSet();
        begun.forEach(few::set);
        return few;
    }

    /** How many blocks it may be asked for at once, of so many: those of a piece, since they may all be of another. */
    int narrow(int blocks, int ofAPiece) {
        return isOver ? blocks : Math.min(blocks, ofAPiece);
    }

    void asked(List<Block> blocks) {
        if (!isOver) {
            blocks.forEach(block -> begun.add(block.piece()));
        }
    }

    /** A piece in which it had a part is right; whether that ends the trial. */
    boolean passes() {
        boolean isNew = !isOver;
        isOver = true;
        begun.clear();
        return isNew;
    }
}
