package io.github.gavel.engine.wire;

/** A part of one piece, as peers ask for it. */
public record Block(int piece, int offset, int length) {
    /** How much we ask for at once, and what everybody serves. */
    public static final int USUAL = 1 << 14;

    /** What we serve at most at once, and take at most. */
    public static final int LONGEST = 1 << 17;

    public Block {
        if (piece < 0 || offset < 0 || length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("a block of " + length + " bytes at " + offset + " of piece " + piece
                    + ": 1 to " + LONGEST + " bytes, and nothing negative");
        }
    }

    public long end() {
        return (long) offset + length;
    }

    /** As a record's own, which goes a long way round until the compiler has seen all of it: blocks are keys. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Block block && piece == block.piece && offset == block.offset && length == block.length;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * piece + offset / USUAL) + length;
    }
}
