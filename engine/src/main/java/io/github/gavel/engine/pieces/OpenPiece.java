package io.github.gavel.engine.pieces;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** A piece of which some blocks are asked for or have come. */
final class OpenPiece<P> {
    private final int piece;
    private final int blocks;
    private final BitSet came = new BitSet();
    private final List<List<P>> asked;
    private final List<Optional<P>> sources;
    private Optional<P> owner;
    private int free;

    OpenPiece(int piece, int blocks, Optional<P> owner) {
        this.piece = piece;
        this.blocks = blocks;
        this.owner = owner;
        this.free = blocks;
        this.asked = new ArrayList<>(blocks);
        this.sources = new ArrayList<>(blocks);
        for (int i = 0; i < blocks; i++) {
            asked.add(List.of());
            sources.add(Optional.empty());
        }
    }

    int piece() {
        return piece;
    }

    /** Who works on it alone, if anybody does. */
    Optional<P> owner() {
        return owner;
    }

    boolean hasFree() {
        return free > 0;
    }

    boolean isWhole() {
        return came.cardinality() == blocks;
    }

    BitSet came() {
        return (BitSet) came.clone();
    }

    /** Blocks that were here before; nobody is to blame or to thank for them. */
    void keep(BitSet indexes) {
        came.or(indexes);
        free = blocks - came.cardinality();
    }

    /** The next block that nobody was asked for; negative if there is none. */
    int nextFree(int from) {
        for (int i = came.nextClearBit(from); i < blocks; i = came.nextClearBit(i + 1)) {
            if (asked.get(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /** The next block that has been asked of fewer than {@code askers}, and not of this one. */
    int nextAsked(int from, P not, int askers) {
        for (int i = came.nextClearBit(from); i < blocks; i = came.nextClearBit(i + 1)) {
            if (asked.get(i).size() < askers && !asked.get(i).contains(not)) {
                return i;
            }
        }
        return -1;
    }

    void ask(int index, P peer) {
        if (asked.get(index).isEmpty()) {
            free--;
        }
        List<P> more = new ArrayList<>(asked.get(index));
        more.add(peer);
        asked.set(index, List.copyOf(more));
    }

    /** Takes back what was asked of one peer, which no longer answers for it. */
    void forget(int index, P peer) {
        if (!asked.get(index).contains(peer)) {
            return;
        }
        List<P> fewer = new ArrayList<>(asked.get(index));
        fewer.remove(peer);
        asked.set(index, List.copyOf(fewer));
        if (fewer.isEmpty() && !came.get(index)) {
            free++;
        }
    }

    void disown(P peer) {
        if (owner.filter(peer::equals).isPresent()) {
            owner = Optional.empty();
        }
    }

    boolean has(int index) {
        return came.get(index);
    }

    /** Who else was asked for a block that has come. */
    List<P> take(int index, P from) {
        List<P> others = new ArrayList<>(asked.get(index));
        if (others.isEmpty()) {
            free--;
        }
        others.remove(from);
        came.set(index);
        asked.set(index, List.of());
        sources.set(index, Optional.of(from));
        return others;
    }

    List<P> contributors() {
        return sources.stream().flatMap(Optional::stream).distinct().toList();
    }
}
