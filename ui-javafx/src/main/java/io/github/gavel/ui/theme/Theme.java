package io.github.gavel.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;

/** The tokens that a window is drawn with. */
public enum Theme {
    LIGHT("light.css"),
    DARK("dark.css");

    private final String tokens;

    Theme(String tokens) {
        this.tokens = tokens;
    }

    /** Reads what all of them draw with, so that no window waits for it. To be called once the toolkit has begun. */
    public static void prepare() {
        Fonts.prepare();
    }

    /** Gives a window these looks, in place of those it had. */
    public void dress(Scene scene) {
        prepare();
        scene.setUserAgentStylesheet(base());
        scene.getStylesheets().setAll(List.of(sheet(tokens), sheet("gavel.css")));
    }

    private String base() {
        return this == LIGHT ? new PrimerLight().getUserAgentStylesheet() : new PrimerDark().getUserAgentStylesheet();
    }

    private static String sheet(String name) {
        URL sheet = Theme.class.getResource(name);
        return Objects.requireNonNull(sheet, name).toExternalForm();
    }
}
