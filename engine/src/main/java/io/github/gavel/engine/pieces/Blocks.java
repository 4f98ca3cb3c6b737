package io.github.gavel.engine.pieces;

import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;

/** How the pieces of a torrent are cut into the blocks that we ask for. */
public record Blocks(Layout layout) {
    public int count(int piece) {
        return (layout.lengthOf(piece) - 1) / Block.USUAL + 1;
    }

    public Block block(int piece, int index) {
        int offset = index * Block.USUAL;
        return new Block(piece, offset, Math.min(Block.USUAL, layout.lengthOf(piece) - offset));
    }

    /** Whether it lies within a piece, wherever it begins. */
    public boolean hold(Block block) {
        return block.piece() < layout.pieces() && block.end() <= layout.lengthOf(block.piece());
    }

    /** Whether it is one of those that a piece is cut into. */
    public boolean areCutAt(Block block) {
        return hold(block) && block(block.piece(), index(block)).equals(block);
    }

    static int index(Block block) {
        return block.offset() / Block.USUAL;
    }
}
