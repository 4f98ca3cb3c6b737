package io.github.gavel.engine.pieces;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Decides which blocks are asked of which peer. A peer works on pieces of its own as long as there are enough, rarest
 * first, so that a bad piece has one source; slow peers, and all when pieces run out, share. Whoever finds nothing else
 * is asked for blocks that another owes, at the very end or when they are late. What an answer costs depends on how
 * much is asked for, not on how much is under way, unless the peer works alone. It belongs to one thread.
 */
public final class Picker<P> {
    /** Seconds after which a block that did not come is asked of one more peer, if that has nothing else to do. */
    public static final int LATE = 10;

    /**
     * The same when no piece is left to be begun: what is owed by whoever is quick comes before it is asked for again.
     * What is owed by more than one is soon asked for once more only of those who ever sent anything, and of whom
     * nobody better is here.
     */
    public static final int LATE_AT_THE_END = 2;

    private static final int PIECES_LOOKED_AT = 64;
    private static final int NEVER = Integer.MAX_VALUE;

    private final Blocks blocks;
    private final Rarity rarity;
    private final BitSet wanted;
    private final BitSet doubted = new BitSet();
    private final Map<Integer, OpenPiece<P>> open = new HashMap<>();
    private final Gaps<P> gaps = new Gaps<>();
    private final UnderWay<P> underWay = new UnderWay<>();
    private final Regard<P> regard = new Regard<>();
    private boolean sequential;
    private int second;

    /** @param wanted the pieces that we lack and want */
    public Picker(Blocks blocks, BitSet wanted, RandomGenerator random) {
        this.blocks = blocks;
        this.wanted = (BitSet) wanted.clone();
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

    public void gained(int piece) {
        rarity.gained(piece);
    }

    public void gained(BitSet pieces) {
        rarity.gained(pieces);
    }

    public void lost(BitSet pieces) {
        rarity.lost(pieces);
    }

    /** A second is over. */
    public void tick() {
        second++;
    }

    /** From now on the piece is wanted. */
    public void want(int piece) {
        wanted.set(piece);
        if (!open.containsKey(piece)) {
            rarity.add(piece, doubted.get(piece));
        }
    }

    /** From now on these come before all others, or after them. */
    public void rank(BitSet first, BitSet last) {
        rarity.rank(first, last);
    }

    /** Whether it is counted who has what, which it is not before anything is wanted. */
    public boolean counts() {
        return rarity.counts();
    }

    /** From now on nobody is asked for the piece; what is under way of it is of no use any more. */
    public void unwant(int piece) {
        wanted.clear(piece);
        doubted.clear(piece);
        rarity.remove(piece);
        close(piece);
    }

    /** Goes on with a piece of which these blocks are here. */
    public void resume(int piece, BitSet here) {
        OpenPiece<P> resumed = begin(piece, Optional.empty(), false);
        resumed.keep(here);
        gaps.add(resumed);
    }

    /**
     * Up to so many blocks to be asked of one peer, which from now on owes them.
     *
     * @param mayOpen whether there is room for one more piece; from then on there is less
     */
    public List<Block> pick(Wish<P> wish, IntPredicate mayOpen) {
        regard.wishes(wish.peer(), second);
        Picking<P> picking = new Picking<>(wish, regard.comesLast(wish.peer(), second), new ArrayList<>());
        if (wish.alone() == 0) {
            takeFrom(gaps.ownedBy(wish.peer()), picking, piece -> piece.isBegunAloneBy(wish.peer()));
            return picking.picked();
        }
        takeFrom(gaps.ownedBy(wish.peer()), picking, piece -> true);
        takeFrom(gaps.ownedByNobody(), picking, piece -> !wish.isAlone() || piece.isPartlyOf(wish.peer()));
        while (!picking.isOver() && mayOpenMore(wish) && openNext(picking, mayOpen)) {}
        if (wish.isAlone()) {
            boolean couldBeginNone = mayOpenMore(wish);
            takeFrom(gaps.ownedByNobody(), picking, piece -> couldBeginNone);
            return picking.picked();
        }
        for (Iterator<Set<OpenPiece<P>>> each = gaps.owned().iterator(); each.hasNext() && !picking.isOver(); ) {
            takeFrom(each.next(), picking, piece -> true);
        }
        if (picking.picked().isEmpty()) {
            int late = rarity.isEmpty() ? LATE_AT_THE_END : LATE;
            boolean isSoon = wish.isProven() && !picking.comesLast();
            underWay.takeAgain(picking, second - late, second - (isSoon ? late : LATE), second);
        }
        return picking.picked();
    }

    /** Whether a block that begins to come from this peer is of use. */
    public boolean lacks(Block block, P from) {
        OpenPiece<P> piece = open.get(block.piece());
        return piece != null && blocks.areCutAt(block) && piece.lacks(Blocks.index(block), from);
    }

    public Arrival<P> came(Block block, P from) {
        OpenPiece<P> piece = open.get(block.piece());
        int index = Blocks.index(block);
        if (piece == null || !blocks.areCutAt(block) || !piece.lacks(index, from)) {
            missed(block, from);
            return new Arrival.Useless<>();
        }
        underWay.remove(piece.blocks().get(index));
        return new Arrival.Wanted<>(piece.take(index, from, second), piece.isWhole());
    }

    /**
     * What came of this block from one peer was of no use, and it owes it no more; whoever may send it may be asked.
     */
    public void missed(Block block, P from) {
        find(block).filter(piece -> blocks.areCutAt(block)).ifPresent(piece -> {
            piece.blocks().get(Blocks.index(block)).forget(from);
            free(piece, Blocks.index(block));
        });
    }

    /** One peer does not answer for these any more, nor for pieces of its own; others may be asked. */
    public void forget(Iterable<Block> asked, P peer) {
        for (Block block : asked) {
            find(block).ifPresent(piece -> {
                piece.blocks().get(Blocks.index(block)).forget(peer);
                release(piece, Blocks.index(block), peer);
            });
        }
        gaps.disown(peer, second);
    }

    /** One peer is gone. */
    public void left(P peer) {
        regard.forget(peer);
    }

    /** Nobody relies on one peer for these any more, though they may still come; others may be asked. */
    public void doubt(Iterable<Block> asked, P peer) {
        for (Block block : asked) {
            find(block).ifPresent(piece -> {
                piece.blocks().get(Blocks.index(block)).doubt(peer);
                release(piece, Blocks.index(block), peer);
            });
        }
        gaps.disown(peer, second);
    }

    /**
     * Pieces that only one may send and of which nothing came for so many seconds may be asked of others; so may all
     * that it has had for so long, when none is left to be begun. Then whoever holds up somebody better may say nothing
     * for as long as one may be late.
     */
    public void release(int idle, int atTheEnd) {
        int inAll = rarity.isEmpty() ? atTheEnd : NEVER;
        for (OpenPiece<P> piece : List.copyOf(open.values())) {
            piece.owner()
                    .filter(owner -> piece.isHeldUp(second, holdsUpOthers(piece, owner) ? LATE : idle, inAll))
                    .ifPresent(owner -> doubt(piece, owner));
        }
    }

    private boolean holdsUpOthers(OpenPiece<P> piece, P owner) {
        return piece.isStrict() && rarity.isEmpty() && regard.comesLast(owner, second);
    }

    private void doubt(OpenPiece<P> piece, P owner) {
        List<Block> asked = piece.blocks().stream()
                .filter(block -> block.isAskedOf(owner))
                .map(OpenBlock::block)
                .toList();
        gaps.remove(piece);
        piece.disown(second);
        for (Block block : asked) {
            piece.blocks().get(Blocks.index(block)).doubt(owner);
            release(piece, Blocks.index(block), owner);
        }
        gaps.add(piece);
    }

    /** The pieces of one peer, who goes on with them, may be asked of others too. */
    public void share(P peer) {
        for (OpenPiece<P> piece : List.copyOf(open.values())) {
            if (piece.isClosedFor(peer)) {
                piece.open();
                if (!piece.isStrict()) {
                    piece.blocks().forEach(underWay::changed);
                }
            }
        }
    }

    public boolean isOpen(int piece) {
        return open.containsKey(piece);
    }

    /** An open piece of which nothing has come for so many seconds and something is missing, if there is one. */
    public OptionalInt idle(int seconds) {
        for (OpenPiece<P> piece : open.values()) {
            if (!piece.isWhole() && second - piece.progressed() >= seconds) {
                return OptionalInt.of(piece.piece());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the piece comes from one peer that works alone. */
    public boolean isAlone(int piece) {
        OpenPiece<P> found = open.get(piece);
        return found != null
                && !found.isStrict()
                && found.owner().filter(found::isClosedFor).isPresent();
    }

    /** Which blocks of an open piece are here. */
    public BitSet blocksOf(int piece) {
        OpenPiece<P> found = open.get(piece);
        return found == null ? new BitSet() : found.came();
    }

    /** Where an open piece came from. */
    public Sources<P> sources(int piece) {
        OpenPiece<P> found = open.get(piece);
        return found == null ? new Sources<>(Map.of(), false) : found.sources();
    }

    /** Who sent which blocks of a piece. */
    public Map<P, BitSet> blocksBySource(int piece) {
        OpenPiece<P> found = open.get(piece);
        return found == null ? Map.of() : found.blocksBySource();
    }

    /** The piece is here and right. */
    public void have(int piece) {
        sources(piece).only().ifPresent(regard::wasRight);
        unwant(piece);
    }

    /** The piece got lost: it begins anew. */
    public void again(int piece) {
        close(piece);
        if (wanted.get(piece)) {
            rarity.remove(piece);
            rarity.add(piece, doubted.get(piece));
        }
    }

    /** The piece was wrong, and several had a part in it: it begins anew, and all of it comes from one. */
    public void againFromOne(int piece) {
        doubted.set(piece);
        again(piece);
    }

    private Optional<OpenPiece<P>> find(Block block) {
        return Optional.ofNullable(open.get(block.piece()));
    }

    private boolean mayOpenMore(Wish<P> wish) {
        return !wish.isAlone()
                || open.values().stream()
                                .filter(piece -> piece.isBegunAloneBy(wish.peer()))
                                .count()
                        < wish.alone();
    }

    private boolean openNext(Picking<P> picking, IntPredicate mayOpen) {
        BitSet has = picking.wish().has();
        int next = sequential ? rarity.first(has) : rarity.rarest(has);
        if (next < 0 || !mayOpen.test(next)) {
            return false;
        }
        boolean letsOthersFirst = doubted.get(next) && picking.comesLast();
        OpenPiece<P> begun = letsOthersFirst
                ? begin(next, Optional.empty(), false)
                : begin(next, picking.owner(), picking.wish().isAlone());
        if (!letsOthersFirst) {
            picking.take(begun, underWay, second);
        }
        gaps.add(begun);
        return true;
    }

    private OpenPiece<P> begin(int piece, Optional<P> owner, boolean isAlone) {
        OpenPiece<P> begun = new OpenPiece<>(piece, blocks, regard, owner, isAlone, doubted.get(piece), second);
        open.put(piece, begun);
        rarity.remove(piece);
        return begun;
    }

    private void close(int piece) {
        OpenPiece<P> closed = open.remove(piece);
        if (closed != null) {
            gaps.remove(closed);
            if (!closed.isWhole()) {
                closed.blocks().forEach(underWay::remove);
            }
        }
    }

    private void release(OpenPiece<P> piece, int index, P peer) {
        if (piece.isOwnedBy(peer)) {
            gaps.remove(piece);
            piece.disown(second);
        }
        free(piece, index);
    }

    private void free(OpenPiece<P> piece, int index) {
        if (!piece.isStrict()) {
            underWay.changed(piece.blocks().get(index));
        }
        piece.release(index);
        gaps.add(piece);
    }

    private void takeFrom(Iterable<OpenPiece<P>> pieces, Picking<P> picking, Predicate<OpenPiece<P>> which) {
        int looks = 0;
        for (Iterator<OpenPiece<P>> each = pieces.iterator();
                each.hasNext() && !picking.isOver() && looks < PIECES_LOOKED_AT;
                looks++) {
            OpenPiece<P> piece = each.next();
            Optional<P> before = piece.owner();
            if (which.test(piece) && picking.suits(piece, second)) {
                picking.take(piece, underWay, second);
            }
            if (!piece.hasFree() || !piece.owner().equals(before)) {
                each.remove();
                gaps.add(piece);
            }
        }
    }
}
