package io.github.gavel.client.settings;

import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;

/** How fast all torrents together may be: as usual, or for as long as the owner needs the line for something else. */
public record SpeedLimits(Bandwidth usual, Bandwidth alternate, boolean isAlternate) {
    private static final Limit GENTLE = new Limit(100_000);

    static final SpeedLimits NONE = new SpeedLimits(Bandwidth.UNLIMITED, new Bandwidth(GENTLE, GENTLE), false);

    public Bandwidth inForce() {
        return isAlternate ? alternate : usual;
    }

    public SpeedLimits usual(Bandwidth others) {
        return new SpeedLimits(others, alternate, isAlternate);
    }

    public SpeedLimits alternate(boolean isOn) {
        return new SpeedLimits(usual, alternate, isOn);
    }
}
