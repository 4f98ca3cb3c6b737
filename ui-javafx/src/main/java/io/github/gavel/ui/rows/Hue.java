package io.github.gavel.ui.rows;

import java.util.Locale;

/** The colour of a label, the same in every run; its name always stands beside it. */
public enum Hue {
    BLUE,
    ROSE,
    VIOLET,
    GREY;

    public static Hue of(String label) {
        return values()[Math.floorMod(label.toLowerCase(Locale.ROOT).hashCode(), values().length)];
    }

    /** Under which the sheets know it. */
    public String look() {
        return "label-" + name().toLowerCase(Locale.ROOT);
    }
}
