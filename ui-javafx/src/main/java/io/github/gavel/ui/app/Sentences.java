package io.github.gavel.ui.app;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Words;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The last few things that somebody should know, each until it is dismissed. */
final class Sentences extends VBox {
    private static final int MOST = 3;

    private final Words words;
    private final Consumer<String> dismissed;

    /** @param dismissed is told what somebody has seen */
    Sentences(Words words, Consumer<String> dismissed) {
        this.words = words;
        this.dismissed = dismissed;
        getStyleClass().add("sentences");
    }

    /** From any thread. */
    void tell(String sentence) {
        Platform.runLater(() -> show(sentence));
    }

    private void show(String sentence) {
        boolean isThere = getChildren().stream().anyMatch(line -> sentence.equals(line.getAccessibleText()));
        if (!isThere) {
            getChildren().add(line(sentence));
        }
        if (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
    }

    private HBox line(String sentence) {
        Label said = Boxes.cut(sentence);
        said.setWrapText(true);
        HBox line = Boxes.row(12, Icons.icon(Feather.INFO, "accent"), Boxes.wide(said));
        line.getChildren().add(Icons.button(Feather.X, words.say("sentence.dismiss"), () -> {
            getChildren().remove(line);
            dismissed.accept(sentence);
        }));
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(sentence);
        return Boxes.styled(line, "note");
    }
}
