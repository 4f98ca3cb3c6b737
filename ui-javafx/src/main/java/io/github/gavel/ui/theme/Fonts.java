package io.github.gavel.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.scene.text.Font;

/** Inter with digits of one width. JavaFX knows two weights of a family only, so that every weight is a family. */
final class Fonts {
    static final List<String> FILES = List.of(
            "GavelText-Regular.otf", "GavelText-Medium.otf", "GavelText-SemiBold.otf", "GavelDisplay-SemiBold.otf");

    private static final double ANY_SIZE = 13;

    static {
        FILES.forEach(Fonts::load);
    }

    private Fonts() {}

    /** Returns once they can be drawn with; they are read the first time. */
    static void prepare() {}

    private static void load(String file) {
        try (InputStream font = Objects.requireNonNull(Fonts.class.getResourceAsStream(file), file)) {
            if (Font.loadFont(font, ANY_SIZE) == null) {
                throw new IllegalStateException(file + " is no font that can be read here");
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
