package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.words.Words;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the table when nothing does: an invitation, or a way back from a search. */
final class Emptiness extends StackPane {
    private final StackPane nothing;
    private final Notice noMatch;

    Emptiness(Words words, Runnable adds, Runnable showsAll) {
        Button add = button(words.say("bar.add"), adds);
        add.setGraphic(Icons.icon(Feather.PLUS));
        add.getStyleClass().add("filled");
        VBox invitation = Boxes.column(
                8,
                new FallingPieces(),
                Boxes.text(words.say("empty.title"), "drop-title"),
                Boxes.text(words.say("empty.words"), "muted"),
                add);
        invitation.setAlignment(Pos.CENTER);
        VBox.setMargin(invitation.getChildren().get(1), new Insets(24, 0, 0, 0));
        VBox.setMargin(add, new Insets(16, 0, 0, 0));
        nothing = Boxes.styled(new StackPane(invitation), "drop-place");
        setMargin(nothing, new Insets(24));
        noMatch = new Notice(Feather.SEARCH, words.say("empty.noMatch"), words.say("empty.noMatchWords"));
        noMatch.getChildren().add(button(words.say("empty.all"), showsAll));
        getChildren().addAll(nothing, noMatch);
        show(true);
    }

    private static Button button(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setOnAction(event -> pressed.run());
        VBox.setMargin(button, new Insets(8, 0, 0, 0));
        return button;
    }

    void show(boolean isNothingThere) {
        nothing.setVisible(isNothingThere);
        noMatch.setVisible(!isNothingThere);
    }
}
