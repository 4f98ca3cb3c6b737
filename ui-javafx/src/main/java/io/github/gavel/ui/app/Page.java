package io.github.gavel.ui.app;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Words;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/** Something that has the whole window, with a way back. */
final class Page extends BorderPane {
    /** @param back run when somebody has seen enough */
    Page(Words words, String title, Node content, Runnable back) {
        setTop(Boxes.styled(
                Boxes.row(
                        8,
                        Icons.button(Feather.ARROW_LEFT, words.say("place.back"), back),
                        Boxes.text(title, "notice-title")),
                "app-bar"));
        setCenter(content);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                back.run();
                event.consume();
            }
        });
    }
}
