package io.github.gavel.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A grey bar with one sentence. */
public final class Note extends HBox {
    private final Label words = Boxes.cut("", "muted");

    public Note(Feather picture, String sentence) {
        super(12);
        getStyleClass().add("note");
        setAlignment(Pos.CENTER_LEFT);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Icons.icon(picture, "accent"), words);
        show(sentence);
    }

    public void show(String sentence) {
        words.setText(sentence);
    }
}
