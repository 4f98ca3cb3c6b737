package io.github.gavel.engine.pieces;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Decides which blocks are asked of which peer. A peer works on pieces of its own as long as there are enough, rarest
 * first, so that a bad piece has one source; slow peers, and all when pieces run out, share; at the very end blocks are
 * asked of two. It belongs to one thread.
 */
public final class Picker<P> {
    private static final int ASKERS_AT_THE_END = 2;

    private final Blocks blocks;
    private final Rarity rarity;
    private final BitSet wanted;
    private final BitSet unopened;
    private final Map<Integer, OpenPiece<P>> open = new LinkedHashMap<>();
    private boolean sequential;

    /** @param wanted the pieces that we lack and want */
    public Picker(Blocks blocks, BitSet wanted, RandomGenerator random) {
        this.blocks = blocks;
        this.wanted = (BitSet) wanted.clone();
        this.unopened = (BitSet) wanted.clone();
        this.rarity = new Rarity(blocks.layout().pieces(), random);
        wanted.stream().forEach(piece -> rarity.add(piece, false));
    }

    public void sequential(boolean inOrder) {
        sequential = inOrder;
    }

    public boolean wants(int piece) {
        return wanted.get(piece);
    }

    public boolean wantsAny(BitSet has) {
        return wanted.intersects(has);
    }

    public boolean isDone() {
        return wanted.isEmpty();
    }

    public int owners(int piece) {
        return rarity.owners(piece);
    }

    public int openPieces() {
        return open.size();
    }

    public void gained(int piece) {
        rarity.gained(piece);
    }

    public void gained(BitSet pieces) {
        pieces.stream().forEach(rarity::gained);
    }

    public void lost(BitSet pieces) {
        pieces.stream().forEach(rarity::lost);
    }

    /** From now on the piece is wanted, with or before the others. */
    public void want(int piece, boolean urgently) {
        wanted.set(piece);
        if (!open.containsKey(piece)) {
            unopened.set(piece);
            rarity.remove(piece);
            rarity.add(piece, urgently);
        }
    }

    /** From now on nobody is asked for the piece; what is under way of it is of no use any more. */
    public void unwant(int piece) {
        wanted.clear(piece);
        unopened.clear(piece);
        rarity.remove(piece);
        open.remove(piece);
    }

    /** Goes on with a piece of which these blocks are here. */
    public void resume(int piece, BitSet here) {
        begin(piece, Optional.empty()).keep(here);
    }

    /**
     * Up to so many blocks to be asked of one peer, which from now on owes them.
     *
     * @param mayOpen whether there is room for one more piece; from then on there is less
     */
    public List<Block> pick(Wish<P> wish, IntPredicate mayOpen) {
        List<Block> picked = new ArrayList<>(wish.blocks());
        takeFrom(
                wish, picked, piece -> piece.owner().filter(wish.peer()::equals).isPresent());
        takeFrom(wish, picked, piece -> piece.owner().isEmpty());
        while (picked.size() < wish.blocks() && openNext(wish, mayOpen)) {
            takeFrom(wish, picked, piece -> piece.owner().equals(wish.owner()));
        }
        takeFrom(wish, picked, piece -> true);
        if (unopened.isEmpty()) {
            takeAgain(wish, picked);
        }
        return picked;
    }

    public Arrival<P> came(Block block, P from) {
        OpenPiece<P> piece = open.get(block.piece());
        if (piece == null || !blocks.areCutAt(block) || piece.has(Blocks.index(block))) {
            return new Arrival.Useless<>();
        }
        List<P> others = piece.take(Blocks.index(block), from);
        return new Arrival.Wanted<>(others, piece.isWhole());
    }

    /** One peer does not answer for these any more; others may be asked. */
    public void forget(Iterable<Block> asked, P peer) {
        for (Block block : asked) {
            OpenPiece<P> piece = open.get(block.piece());
            if (piece != null) {
                piece.forget(Blocks.index(block), peer);
            }
        }
        open.values().forEach(piece -> piece.disown(peer));
    }

    /** Whether it is a block of an open piece that has not come. */
    public boolean lacks(Block block) {
        OpenPiece<P> piece = open.get(block.piece());
        return piece != null && blocks.areCutAt(block) && !piece.has(Blocks.index(block));
    }

    public boolean isOpen(int piece) {
        return open.containsKey(piece);
    }

    /** Which blocks of an open piece are here. */
    public BitSet blocksOf(int piece) {
        OpenPiece<P> found = open.get(piece);
        return found == null ? new BitSet() : found.came();
    }

    public List<Integer> open() {
        return List.copyOf(open.keySet());
    }

    public List<P> contributors(int piece) {
        OpenPiece<P> found = open.get(piece);
        return found == null ? List.of() : found.contributors();
    }

    /** The piece is here and right. */
    public void have(int piece) {
        unwant(piece);
    }

    /** The piece was wrong, or got lost: it begins anew. */
    public void again(int piece) {
        open.remove(piece);
        if (wanted.get(piece)) {
            unopened.set(piece);
            rarity.add(piece, false);
        }
    }

    private boolean openNext(Wish<P> wish, IntPredicate mayOpen) {
        int next = sequential ? firstOf(wish.has()) : rarity.rarest(wish.has());
        if (next < 0 || !mayOpen.test(next)) {
            return false;
        }
        begin(next, wish.owner());
        return true;
    }

    private OpenPiece<P> begin(int piece, Optional<P> owner) {
        OpenPiece<P> begun = new OpenPiece<>(piece, blocks.count(piece), owner);
        open.put(piece, begun);
        unopened.clear(piece);
        rarity.remove(piece);
        return begun;
    }

    private int firstOf(BitSet has) {
        for (int piece = unopened.nextSetBit(0); piece >= 0; piece = unopened.nextSetBit(piece + 1)) {
            if (has.get(piece)) {
                return piece;
            }
        }
        return -1;
    }

    private void takeFrom(Wish<P> wish, List<Block> picked, Predicate<OpenPiece<P>> which) {
        for (OpenPiece<P> piece : open.values()) {
            if (picked.size() == wish.blocks()) {
                return;
            }
            if (piece.hasFree() && wish.has().get(piece.piece()) && which.test(piece)) {
                takeFree(piece, wish, picked);
            }
        }
    }

    private void takeFree(OpenPiece<P> piece, Wish<P> wish, List<Block> picked) {
        int index = piece.nextFree(0);
        while (index >= 0 && picked.size() < wish.blocks()) {
            piece.ask(index, wish.peer());
            picked.add(blocks.block(piece.piece(), index));
            index = piece.nextFree(index + 1);
        }
    }

    private void takeAgain(Wish<P> wish, List<Block> picked) {
        for (OpenPiece<P> piece : open.values()) {
            if (!wish.has().get(piece.piece())) {
                continue;
            }
            int index = piece.nextAsked(0, wish.peer(), ASKERS_AT_THE_END);
            while (index >= 0 && picked.size() < wish.blocks()) {
                piece.ask(index, wish.peer());
                picked.add(blocks.block(piece.piece(), index));
                index = piece.nextAsked(index + 1, wish.peer(), ASKERS_AT_THE_END);
            }
        }
    }
}
