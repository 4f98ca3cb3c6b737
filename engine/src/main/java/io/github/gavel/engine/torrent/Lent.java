package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;

/**
 * What was lent to one peer and is still under way. A block keeps all the memory that was read with it from others, so
 * runs of blocks that follow each other are counted: whoever asks here and there gets copies.
 */
final class Lent {
    static final int MOST_RUNS = 8;

    private final long[] ends = new long[MOST_RUNS];
    private int run;
    private int piece = -1;
    private int next;

    /**
     * Whether a block may be lent, which then it is.
     *
     * @param written bytes that the peer has taken
     * @param waiting bytes that are under way to it before the block
     */
    boolean takes(Block block, long written, long waiting) {
        if (block.piece() != piece || block.offset() != next) {
            int oldest = (run + 1) % MOST_RUNS;
            if (ends[oldest] > written) {
                return false;
            }
            run = oldest;
            piece = block.piece();
        }
        next = block.offset() + block.length();
        ends[run] = written + waiting + block.length();
        return true;
    }
}
