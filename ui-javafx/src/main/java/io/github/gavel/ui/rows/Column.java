package io.github.gavel.ui.rows;

import java.util.Locale;

/** What the list of torrents can say of each, in the order that it has until somebody changes it. */
public enum Column {
    NAME(264, 160, true, true),
    LABELS(112, 56, false, false),
    PROGRESS(128, 96, true, true),
    STATUS(140, 72, true, false),
    LEFT(112, 72, false, false),
    SIZE(80, 64, true, false),
    DONE(84, 64, false, false),
    DOWN(88, 72, true, true),
    UP(80, 72, true, true),
    DOWNLOADED(96, 64, false, false),
    UPLOADED(96, 64, false, false),
    RATIO(72, 56, false, false),
    PEERS(72, 56, false, false),
    COPIES(68, 56, true, false),
    TRACKER(160, 72, false, false),
    FOLDER(200, 72, false, false),
    ADDED(112, 72, false, false),
    COMPLETED(112, 72, false, false),
    MONEY(112, 88, true, true);

    private final int usual;
    private final int least;
    private final boolean isUsual;
    private final boolean isForNarrow;

    Column(int usual, int least, boolean isUsual, boolean isForNarrow) {
        this.usual = usual;
        this.least = least;
        this.isUsual = isUsual;
        this.isForNarrow = isForNarrow;
    }

    /** Under which the bundles have its title. */
    public String key() {
        return "column." + word();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How wide it is, in pixels, until somebody changes it. */
    public int usual() {
        return usual;
    }

    public int least() {
        return least;
    }

    boolean isUsual() {
        return isUsual;
    }

    /** Whether it is among the usual ones also where there is little room. */
    boolean isForNarrow() {
        return isForNarrow;
    }
}
