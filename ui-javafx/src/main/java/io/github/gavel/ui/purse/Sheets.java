package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.Obstacle;
import io.github.gavel.client.purse.Reply;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.ui.kit.Behind;
import io.github.gavel.ui.words.Words;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Where questions stand in front of a screen. There is one at a time, and Escape takes it away. */
final class Sheets extends StackPane {
    private static final int COLUMNS = 400;

    private final Behind behind;
    private final Words words;

    Sheets(Node behind, Words words) {
        this.behind = new Behind(behind);
        this.words = words;
        getStyleClass().add("scrim");
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close();
            }
        });
    }

    void open(Sheet sheet) {
        StackPane middle = new StackPane(sheet);
        middle.setPadding(new Insets(24));
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().setAll(scroll);
        behind.rest();
        setVisible(true);
        Platform.runLater(() -> focus(sheet));
    }

    /** What is to be typed, or else what does no harm. */
    private static void focus(Sheet sheet) {
        sheet.applyCss();
        sheet.lookupAll(".text-input").stream()
                .filter(node -> node instanceof TextInputControl input && input.isEditable())
                .findFirst()
                .or(() -> sheet.lookupAll(".button").stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    void close() {
        getChildren().clear();
        setVisible(false);
        behind.goOn();
    }

    boolean isOpen() {
        return isVisible();
    }

    /** Why not, in the words of the window where it has some. */
    String sentence(Reply.Refused<?> refused) {
        String known = "purse.no." + refused.obstacle().name().toLowerCase(Locale.ROOT);
        return refused.obstacle() == Obstacle.OTHER
                ? words.say(known, Harmless.shortened(refused.sentence(), COLUMNS))
                : words.say(known);
    }
}
