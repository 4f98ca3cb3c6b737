package io.github.gavel.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A word for what is out of the ordinary. */
public final class Chip extends Label {
    public enum Tone {
        PLAIN,
        PAY,
        EARN,
        BAD
    }

    public Chip() {
        getStyleClass().setAll("chip");
        setMinWidth(Region.USE_PREF_SIZE);
    }

    public void show(String words, Tone tone) {
        setText(words);
        getStyleClass().setAll("chip", tone.name().toLowerCase(Locale.ROOT));
    }
}
