package io.github.gavel.client.settings;

import java.util.OptionalInt;

/** How large everything in the window is. */
public enum Zoom {
    /** As everything else on the screen. */
    SYSTEM(0),
    NORMAL(100),
    LARGE(125),
    LARGER(150),
    DOUBLE(200);

    private final int percent;

    Zoom(int percent) {
        this.percent = percent;
    }

    /** Of the usual size; empty where the system says. */
    public OptionalInt percent() {
        return percent == 0 ? OptionalInt.empty() : OptionalInt.of(percent);
    }
}
