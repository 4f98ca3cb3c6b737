package io.github.gavel.engine.pieces;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of which some blocks are asked for or have come. After several peers had a part in it and it was wrong, it is
 * strict: all of it has to come from one, so that it is known whom to blame. Of one that is closed nobody else is asked
 * for a block as long as it has its owner.
 */
final class OpenPiece<P> {
    private final int piece;
    private final boolean isStrict;
    private final List<OpenBlock<P>> blocks;
    private final BitSet free = new BitSet();
    private final BitSet came = new BitSet();
    private Optional<P> owner;
    private boolean isAlone;
    private boolean isOfEarlier;
    private final int begun;
    private final Optional<P> begunAloneBy;
    private int progressed;

    /** @param isAlone whether its owner works on it alone as long as it has one */
    OpenPiece(int piece, Blocks cut, Optional<P> owner, boolean isAlone, boolean isStrict, int now) {
        this.begun = now;
        this.progressed = now;
        this.isAlone = isAlone;
        this.begunAloneBy = owner.filter(any -> isAlone);
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

    /** Whether nobody but its owner may be asked for any of it. */
    boolean isClosed() {
        return isStrict || isAlone;
    }

    /** When it was begun. */
    int begun() {
        return begun;
    }

    boolean isBegunAloneBy(P peer) {
        return begunAloneBy.equals(Optional.of(peer));
    }

    boolean isClosedFor(P peer) {
        return isAlone && isOwnedBy(peer);
    }

    /** Who works on it alone, if anybody does. */
    Optional<P> owner() {
        return owner;
    }

    boolean isOwnedBy(P peer) {
        return owner.isPresent() && owner.get().equals(peer);
    }

    /** Others may have a part in it from now on. */
    void open() {
        isAlone = false;
    }

    void own(P peer) {
        owner = Optional.of(peer);
    }

    /** What only its owner may send is lost with the owner. */
    void disown() {
        owner = Optional.empty();
        isAlone = false;
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

    /** A block for which nobody answers, from an index on; negative if there is none. */
    int nextFree(int from) {
        return free.nextSetBit(from);
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

    /** Whether this peer sent some of it. */
    boolean isPartlyOf(P peer) {
        return blocks.stream().anyMatch(block -> block.source().equals(Optional.of(peer)));
    }

    /** Who sent what is here of it. */
    Sources<P> sources() {
        Map<P, Long> bytes = new LinkedHashMap<>();
        for (OpenBlock<P> block : blocks) {
            block.source()
                    .ifPresent(from -> bytes.merge(from, (long) block.block().length(), Long::sum));
        }
        return new Sources<>(bytes, isOfEarlier);
    }
}
