package io.github.gavel.client.settings;

import java.math.BigInteger;
import java.time.Duration;

/**
 * When a torrent was seeded for long enough: whichever comes first of what was given back and how long that took.
 *
 * @param ratioPercent 100 is as much as it has; 0 for no such goal
 * @param minutes of being seeded; 0 for no such goal
 */
public record SeedingGoal(long ratioPercent, long minutes) {
    public static final SeedingGoal NONE = new SeedingGoal(0, 0);
    private static final int WHOLE = 100;

    public SeedingGoal {
        Setting.RATIO.check(ratioPercent);
        Setting.SEEDING_MINUTES.check(minutes);
    }

    /**
     * Whether it was seeded for long enough.
     *
     * @param uploaded bytes in all runs
     * @param size bytes that are here
     * @param seeded for how long in all runs
     */
    public boolean isReached(long uploaded, long size, Duration seeded) {
        return gaveEnough(uploaded, size) || (minutes > 0 && seeded.compareTo(Duration.ofMinutes(minutes)) >= 0);
    }

    private boolean gaveEnough(long uploaded, long size) {
        return ratioPercent > 0 && size > 0 && times(uploaded, WHOLE).compareTo(times(size, ratioPercent)) >= 0;
    }

    private static BigInteger times(long bytes, long percent) {
        return BigInteger.valueOf(bytes).multiply(BigInteger.valueOf(percent));
    }
}
