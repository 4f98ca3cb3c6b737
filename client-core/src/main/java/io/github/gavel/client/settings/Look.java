package io.github.gavel.client.settings;

/** The window's colours. */
public enum Look {
    LIGHT,
    DARK,
    /** As everything else on the screen. */
    SYSTEM
}
