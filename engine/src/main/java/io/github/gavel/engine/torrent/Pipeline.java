package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;

/**
 * How many blocks one peer should owe us: enough for three seconds at its pace, so that neither the way there and back
 * nor a hiccup leaves it idle. Until its pace is known it owes one more with each that comes. Once it stalls, it owes
 * one until that comes.
 */
final class Pipeline {
    private static final int FIRST = 16;
    private static final int LEAST = 4;
    private static final int MOST = 1_000;
    private static final int SECONDS = 3;
    private static final int USUALLY_KEPT = 250;
    private static final int BATCH = 8;

    private int kept = USUALLY_KEPT;
    private int depth = FIRST;
    private boolean isGrowing = true;
    private boolean isStalled;
    private long lastRate;

    /** So many it says that it keeps. */
    void keeps(int requests) {
        kept = Math.max(1, Math.min(requests, MOST));
        depth = Math.min(depth, kept);
    }

    void came() {
        isStalled = false;
        if (isGrowing) {
            depth = Math.min(depth + 1, kept);
        }
    }

    /** A second is over, in which it sent so much. */
    void tick(long bytesPerSecond) {
        if (isGrowing && bytesPerSecond > 0) {
            isGrowing = bytesPerSecond > lastRate + lastRate / 8;
            lastRate = bytesPerSecond;
        }
        if (!isGrowing) {
            long wished = bytesPerSecond * SECONDS / Block.USUAL;
            depth = (int) Math.max(Math.min(LEAST, kept), Math.min(kept, wished));
        }
    }

    /** It sent nothing for long: one is enough to see whether it comes back. */
    void stalled() {
        isStalled = true;
        isGrowing = false;
    }

    boolean isStalled() {
        return isStalled;
    }

    int depth() {
        return isStalled ? 1 : depth;
    }

    /** How many more to ask for, if it owes so many; 0 until it is worth a message. */
    int room(int owed) {
        int room = depth() - owed;
        return owed == 0 || room >= Math.min(BATCH, depth() / 2) ? Math.max(0, room) : 0;
    }
}
