package io.github.gavel.engine.torrent;

/** How many bytes passed, and how many a second lately. */
final class Meter {
    private static final int KEPT_OF_FOUR = 3;

    private long total;
    private long sinceTick;
    private long perSecond;
    private boolean isWarm;

    void add(long bytes) {
        total += bytes;
        sinceTick += bytes;
    }

    /** A second is over. */
    void tick() {
        perSecond = isWarm ? (perSecond * KEPT_OF_FOUR + sinceTick) / (KEPT_OF_FOUR + 1) : sinceTick;
        isWarm = isWarm || sinceTick > 0;
        sinceTick = 0;
    }

    long total() {
        return total;
    }

    /** The more of what passed in the seconds before and in this one, which may have just begun. */
    long lately() {
        return Math.max(perSecond, sinceTick);
    }

    long perSecond() {
        return perSecond;
    }
}
