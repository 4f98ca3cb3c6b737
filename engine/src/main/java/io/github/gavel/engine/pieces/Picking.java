package io.github.gavel.engine.pieces;

import io.github.gavel.engine.wire.Block;
import java.util.List;
import java.util.Optional;

/**
 * One wish while it is granted, block by block.
 *
 * @param comesLast whether others come first when a piece has to come from one
 */
record Picking<P>(Wish<P> wish, boolean comesLast, List<Block> picked) {
    boolean isOver() {
        return picked.size() >= (isReliable() ? wish.blocks() : 1);
    }

    /** To whom a piece belongs that is begun for it. */
    Optional<P> owner() {
        return wish.pace() == Pace.FAST || wish.isAlone() ? Optional.of(wish.peer()) : Optional.empty();
    }

    boolean suits(OpenPiece<P> piece, int now) {
        boolean isOfAnother = piece.owner().isPresent() && !piece.isOwnedBy(wish.peer());
        return piece.hasFree()
                && wish.has().get(piece.piece())
                && !(piece.isClosed() && isOfAnother)
                && !piece.rests(wish.peer(), now, comesLast);
    }

    /** Takes of a piece what nobody answers for. */
    void take(OpenPiece<P> piece, UnderWay<P> underWay, int now) {
        if (piece.isStrict()) {
            piece.own(wish.peer(), now);
        }
        boolean isReliable = isReliable() || piece.isClosed();
        for (int index = piece.nextFree(0); index >= 0 && !isOver(); index = piece.nextFree(index + 1)) {
            OpenBlock<P> block = piece.blocks().get(index);
            if (wish.isAlone() && block.isAskedOf(wish.peer())) {
                continue;
            }
            piece.ask(index, wish.peer(), isReliable, now);
            picked.add(block.block());
            if (isReliable && !piece.isClosed()) {
                underWay.changed(block);
            }
        }
    }

    /** Takes a block that another owes, if this one has it. */
    boolean takeAgain(OpenBlock<P> block, int now) {
        if (block.isAskedOf(wish.peer()) || !wish.has().get(block.block().piece())) {
            return false;
        }
        block.ask(wish.peer(), isReliable(), now);
        picked.add(block.block());
        return true;
    }

    private boolean isReliable() {
        return wish.pace() != Pace.SNUBBED;
    }
}
