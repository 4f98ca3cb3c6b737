package io.github.gavel.engine.pieces;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A piece of which some blocks are asked for or have come. After several peers had a part in it and it was wrong, it is
 * strict: all of it has to come from one, so that it is known whom to blame.
 */
final class OpenPiece<P> {
    private final int piece;
    private final boolean isStrict;
    private final List<OpenBlock<P>> blocks;
    private final BitSet free = new BitSet();
    private final BitSet came = new BitSet();
    private Optional<P> owner;
    private boolean isOfEarlier;
    private int progressed;

    OpenPiece(int piece, Blocks cut, Optional<P> owner, boolean isStrict, int now) {
        this.progressed = now;
        this.piece = piece;
        this.isStrict = isStrict;
        this.owner = owner;
        int count = cut.count(piece);
        this.blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(new OpenBlock<>(cut.block(piece, i)));
        }
        free.set(0, count);
    }

    int piece() {
        return piece;
    }

    boolean isStrict() {
        return isStrict;
    }

    /** Who works on it alone, if anybody does. */
    Optional<P> owner() {
        return owner;
    }

    boolean isOwnedBy(P peer) {
        return owner.isPresent() && owner.get().equals(peer);
    }

    void own(P peer) {
        owner = Optional.of(peer);
    }

    /** What only its owner may send is lost with the owner. */
    void disown() {
        owner = Optional.empty();
        if (isStrict) {
            came.stream().forEach(index -> blocks.get(index).lose());
            free.or(came);
            came.clear();
        }
    }

    List<OpenBlock<P>> blocks() {
        return blocks;
    }

    boolean isWhole() {
        return came.cardinality() == blocks.size();
    }

    BitSet came() {
        return (BitSet) came.clone();
    }

    /** Blocks that were here before; nobody who is here now is to blame or to thank for them. */
    void keep(BitSet indexes) {
        came.or(indexes);
        free.andNot(indexes);
        isOfEarlier = !indexes.isEmpty();
    }

    /** A block for which nobody answers; negative if there is none. */
    int nextFree() {
        return free.nextSetBit(0);
    }

    boolean hasFree() {
        return !free.isEmpty();
    }

    /** Whether a block that came from this peer is of use. */
    boolean lacks(int index, P from) {
        return !came.get(index) && (!isStrict || isOwnedBy(from));
    }

    void ask(int index, P peer, boolean isReliable, int now) {
        blocks.get(index).ask(peer, isReliable, now);
        if (isReliable) {
            free.clear(index);
        }
    }

    /** Whoever answered for a block does no more. */
    void release(int index) {
        if (blocks.get(index).askers() == 0 && !came.get(index)) {
            free.set(index);
        }
    }

    /** When a block of it came last, or it was begun. */
    int progressed() {
        return progressed;
    }

    List<P> take(int index, P from, int now) {
        progressed = now;
        free.clear(index);
        came.set(index);
        return blocks.get(index).take(from);
    }

    /** Who sent what is here of it. */
    Sources<P> sources() {
        return new Sources<>(
                blocks.stream()
                        .flatMap(block -> block.source().stream())
                        .distinct()
                        .toList(),
                isOfEarlier);
    }
}
