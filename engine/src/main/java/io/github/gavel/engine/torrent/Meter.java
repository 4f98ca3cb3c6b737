package io.github.gavel.engine.torrent;

import java.util.Arrays;

/** How many bytes passed, and how many a second: the mean of the last few whole seconds since something first did. */
final class Meter {
    private static final int SECONDS = 5;

    private final long[] passed = new long[SECONDS];
    private long total;
    private long sinceTick;
    private long perSecond;
    private int ticks;

    void add(long bytes) {
        total += bytes;
        sinceTick += bytes;
    }

    /** A second is over. The first does not count as soon as there is another: it was not whole. */
    void tick() {
        if (ticks > 0 || sinceTick > 0) {
            passed[ticks % SECONDS] = sinceTick;
            ticks++;
            int partial = 1 < ticks && ticks <= SECONDS ? 1 : 0;
            long sum = Arrays.stream(passed).skip(partial).sum();
            perSecond = sum / (Math.min(ticks, SECONDS) - partial);
        }
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
        return ticks == 0 ? sinceTick : perSecond;
    }
}
