package io.github.gavel.ui.tray;

import java.util.Locale;

/** What can be wanted in a tray, in the order of its menu. */
public enum Verb {
    SHOW,
    HIDE,
    RESUME_ALL,
    PAUSE_ALL,
    SLOW_DOWN,
    QUIT;

    String key() {
        return "tray." + name().toLowerCase(Locale.ROOT);
    }
}
