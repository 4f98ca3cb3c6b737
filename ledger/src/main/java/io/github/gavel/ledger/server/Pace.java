package io.github.gavel.ledger.server;

/**
 * How often something may happen.
 *
 * @param perSecond in the long run
 * @param burst at once, after a rest
 */
public record Pace(int perSecond, int burst) {
    public Pace {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException(
                    "a pace of " + perSecond + " a second and " + burst + " at once: both are 1 or more");
        }
    }

    long nanosOfOne() {
        return 1_000_000_000L / perSecond;
    }
}
