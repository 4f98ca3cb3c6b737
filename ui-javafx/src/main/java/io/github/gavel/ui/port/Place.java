package io.github.gavel.ui.port;

import java.util.Locale;

/** Where somebody can go in the window. */
public enum Place {
    TORRENTS,
    WALLET,
    MAKING,
    SETTINGS,
    LOG,
    KEYS,
    ABOUT;

    /** What it is called. */
    public String key() {
        return "place." + name().toLowerCase(Locale.ROOT);
    }
}
