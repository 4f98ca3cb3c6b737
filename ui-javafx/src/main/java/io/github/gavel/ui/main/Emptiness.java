package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.words.Words;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the table when nothing does: an invitation, or a way back from a search. */
final class Emptiness extends StackPane {
    private final Notice nothing;
    private final Notice noMatch;

    Emptiness(Words words, Runnable adds, Runnable showsAll) {
        nothing = new Notice(Feather.DOWNLOAD_CLOUD, words.say("empty.title"), words.say("empty.words"));
        nothing.getChildren().add(button(words.say("bar.add"), adds));
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
