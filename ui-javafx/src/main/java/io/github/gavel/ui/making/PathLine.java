package io.github.gavel.ui.making;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** A path that is typed or chosen. */
final class PathLine extends HBox {
    private static final double BELOW_THE_NAME = 18;

    private final Entry entry;

    PathLine(String name) {
        super(8);
        entry = Boxes.wide(Entry.line(name));
        setAlignment(Pos.TOP_LEFT);
        getChildren().add(entry);
    }

    /** With one more way to choose it. */
    PathLine with(String words, Consumer<Consumer<Path>> asks, Consumer<Path> chosen) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> asks.accept(chosen));
        HBox.setMargin(button, new Insets(BELOW_THE_NAME, 0, 0, 0));
        getChildren().add(button);
        return this;
    }

    Entry entry() {
        return entry;
    }
}
