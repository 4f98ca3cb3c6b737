package io.github.gavel.ui.kit;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One upload slot: grey if sold, dashed if it is never sold. */
public final class Seat extends VBox {
    public enum Kind {
        SOLD,
        FREE
    }

    private static final double NARROW_BELOW = 136;

    public Seat(Kind kind, String who, String how) {
        getStyleClass().addAll("seat", kind.name().toLowerCase(Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Label name = Boxes.cut(who, "medium");
        getChildren().addAll(name, Boxes.cut(how, "caption"));
        widthProperty().addListener((width, before, now) -> {
            boolean isNarrow = now.doubleValue() < NARROW_BELOW;
            name.getStyleClass().setAll("label", isNarrow ? "small" : "medium");
        });
    }
}
