package io.github.gavel.engine.resume;

import java.util.BitSet;

/** A piece of which some blocks are in their places on the disk; whether they are right is not known. */
public record Partial(int piece, BitSet blocks) {
    public Partial {
        blocks = (BitSet) blocks.clone();
    }

    @Override
    public BitSet blocks() {
        return (BitSet) blocks.clone();
    }
}
