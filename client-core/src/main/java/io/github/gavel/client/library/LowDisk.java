package io.github.gavel.client.library;

/**
 * Whether a disk is too full to download to. Once it is, there has to be some more room before it is not, so that
 * nobody starts and stops with every piece.
 *
 * @param floor bytes that are to stay free; 0 for no guard
 */
record LowDisk(long floor) {
    private static final long LEAST_MARGIN = 64L << 20;
    private static final int PART = 10;

    /**
     * Whether nothing is to be downloaded to it.
     *
     * @param wasHeld whether it held its torrents before
     */
    boolean holds(long free, boolean wasHeld) {
        return floor > 0 && (free < floor || (wasHeld && free - floor < margin()));
    }

    /** How much more than the floor there has to be again. */
    long margin() {
        return Math.max(LEAST_MARGIN, floor / PART);
    }
}
