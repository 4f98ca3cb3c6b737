package io.github.gavel.economy.possession;

import java.util.BitSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/**
 * Which chunks were uploaded lately, so that a challenge asks for others: a chunk that just left this computer may be
 * all that the prover has. Forgets everything once everything was uploaded.
 *
 * <p>Mutable, because it is told of every block sent and a copy for each would cost more than the block; it belongs to
 * one owner, who alone calls it. Takes at most 8 KiB: a torrent above 1 GiB is remembered in runs of several chunks,
 * and a run counts as uploaded when any of it was.
 */
public final class UploadedChunks {
    private static final long RUN_LIMIT = 1 << 16;

    private final Chunks chunks;
    private final long runLength;
    private final int runs;
    private final BitSet uploaded = new BitSet();

    public UploadedChunks(Chunks chunks) {
        this.chunks = chunks;
        this.runLength = (chunks.count() - 1) / RUN_LIMIT + 1;
        this.runs = (int) ((chunks.count() - 1) / runLength + 1);
    }

    /** Remembers that {@code length} bytes from {@code offset} were sent. What is not in the torrent is ignored. */
    public void sent(long offset, int length) {
        if (offset < 0 || length < 1 || offset > chunks.torrentBytes() - length) {
            return;
        }
        uploaded.set(runAt(offset), runAt(offset + length - 1) + 1);
        if (uploaded.nextClearBit(0) == runs) {
            uploaded.clear();
        }
    }

    /**
     * Different chunks of the torrent at random, in order: {@code wanted} of them or all there are, first among those
     * not uploaded lately and from the rest only when these are too few.
     */
    SortedSet<Long> draw(int wanted, RandomGenerator random) {
        SortedSet<Long> drawn = new TreeSet<>();
        BitSet fresh = (BitSet) uploaded.clone();
        fresh.flip(0, runs);
        drawFrom(fresh, wanted, random, drawn);
        drawFrom(uploaded, wanted - drawn.size(), random, drawn);
        return drawn;
    }

    private int runAt(long offset) {
        return (int) (chunks.numberAt(offset) / runLength);
    }

    private void drawFrom(BitSet from, int wanted, RandomGenerator random, SortedSet<Long> drawn) {
        int run = from.nextSetBit(0);
        long before = 0;
        for (long rank : ranks(wanted, chunksIn(from), random)) {
            while (rank - before >= runLength) {
                run = from.nextSetBit(run + 1);
                before += runLength;
            }
            drawn.add(run * runLength + rank - before);
        }
    }

    /** The chunks in a set of runs, all of which have the same length but the torrent's last. */
    private long chunksIn(BitSet set) {
        long missing = set.get(runs - 1) ? runs * runLength - chunks.count() : 0;
        return set.cardinality() * runLength - missing;
    }

    /** Different numbers below {@code bound}, every set of them equally likely, in one draw each (Floyd's way). */
    private static SortedSet<Long> ranks(int wanted, long bound, RandomGenerator random) {
        SortedSet<Long> ranks = new TreeSet<>();
        for (long top = Math.max(0, bound - wanted); top < bound; top++) {
            long rank = random.nextLong(top + 1);
            ranks.add(ranks.contains(rank) ? top : rank);
        }
        return ranks;
    }
}
