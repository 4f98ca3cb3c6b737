package io.github.gavel.ui.adding;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.port.Decisions;
import io.github.gavel.ui.words.Words;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The folder into which a torrent comes. */
final class FolderLine extends VBox {
    private final Words words;
    private final Decisions decisions;
    private final LongConsumer measured;
    private final TextField field = new TextField();
    private final Label wrong = Boxes.cut("", "caption", "bad-text");

    /** @param measured is told how many bytes can be written there, whenever that changes */
    FolderLine(Words words, Decisions decisions, Path usual, LongConsumer measured) {
        super(4);
        this.words = words;
        this.decisions = decisions;
        this.measured = measured;
        field.setText(usual.toString());
        field.setAccessibleText(words.say("adding.folder"));
        Button change = Boxes.styled(
                Panel.button(
                        words.say("adding.change"),
                        () -> decisions.folder(path().orElse(usual), chosen -> field.setText(chosen.toString()))),
                "link");
        change.setMinWidth(USE_PREF_SIZE);
        HBox line =
                Boxes.styled(Boxes.row(8, Icons.icon(Feather.FOLDER), Boxes.wide(field), change), "entry", "add-line");
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        getChildren().addAll(line, wrong);
        field.textProperty().addListener((text, before, now) -> {
            wrong.setText("");
            measure();
        });
    }

    /** Whoever types on is not answered about what stood there before. */
    void measure() {
        path().ifPresent(folder -> decisions.measure(folder, bytes -> {
            if (path().equals(Optional.of(folder))) {
                measured.accept(bytes);
            }
        }));
    }

    boolean check() {
        if (path().isEmpty()) {
            wrong.setText(words.say("adding.bad.folder"));
            field.requestFocus();
        }
        return path().isPresent();
    }

    /** Whole, from the root on. */
    Optional<Path> path() {
        try {
            return Optional.of(Path.of(field.getText().strip())).filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }
}
