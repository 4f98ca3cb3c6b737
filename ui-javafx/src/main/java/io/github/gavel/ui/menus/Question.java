package io.github.gavel.ui.menus;

import io.github.gavel.ui.words.Words;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextInputDialog;
import javafx.stage.Window;

/** Asks for one line, which cannot be given as long as it does not fit. */
final class Question {
    private Question() {}

    static <T> Optional<T> ask(
            Words words, String title, String asked, Window owner, Function<String, Optional<T>> reads) {
        TextInputDialog dialog = new TextInputDialog();
        dialog.setTitle(words.say("app.name"));
        dialog.setHeaderText(words.say(title));
        dialog.setContentText(words.say(asked));
        dialog.setGraphic(null);
        dialog.initOwner(owner);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getEditor().setAccessibleText(words.say(asked));
        dialog.getDialogPane()
                .lookupButton(ButtonType.OK)
                .disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> reads.apply(dialog.getEditor().getText()).isEmpty(),
                        dialog.getEditor().textProperty()));
        return dialog.showAndWait().flatMap(reads);
    }
}
