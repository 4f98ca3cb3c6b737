package io.github.gavel.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A figure and what it is of. */
public final class Stat extends VBox {
    private final Label figure = Boxes.text("–", "figure");

    public Stat(String caption, String... classes) {
        super(4);
        figure.getStyleClass().addAll(classes);
        getChildren().addAll(Boxes.text(caption, "caption"), figure);
    }

    public void show(String value) {
        figure.setText(value);
    }

    /** In a look of its own. */
    public void show(String value, String look) {
        figure.getStyleClass().setAll("label", "figure", look);
        show(value);
    }
}
