package io.github.gavel.ui.kit;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;

/** One upload slot: grey if sold, dashed if it is never sold. */
public final class Seat extends VBox {
    public enum Kind {
        SOLD,
        FREE
    }

    public Seat(Kind kind, String who, String how) {
        getStyleClass().addAll("seat", kind.name().toLowerCase(Locale.ROOT));
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        getChildren().addAll(Boxes.cut(who, "medium"), Boxes.cut(how, "caption"));
    }
}
