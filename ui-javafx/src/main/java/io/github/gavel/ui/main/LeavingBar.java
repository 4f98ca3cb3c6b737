package io.github.gavel.ui.main;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** Says what is on its way out, as long as it can be had back. */
final class LeavingBar extends StackPane {
    private final Words words;
    private final Label said = Boxes.cut("");
    private List<InfoHash> shown = List.of();

    LeavingBar(Words words, Consumer<InfoHash> keeps) {
        this.words = words;
        Button undo = new Button(words.say("leaving.undo"));
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setOnAction(event -> shown.forEach(keeps));
        HBox note = Boxes.row(12, Icons.icon(Feather.TRASH_2), Boxes.wide(said), undo);
        getChildren().add(Boxes.styled(note, "note"));
        getStyleClass().add("leaving");
        managedProperty().bind(visibleProperty());
        show(List.of());
    }

    void show(List<Item> items) {
        List<Item> leaving = items.stream()
                .filter(item -> item.standing() == Standing.LEAVING)
                .toList();
        shown = leaving.stream().map(item -> item.entry().hash()).toList();
        setVisible(!leaving.isEmpty());
        boolean isWithFiles = leaving.stream()
                .flatMap(item -> item.entry().orders().leaving().stream())
                .anyMatch(it -> it.withFiles());
        if (leaving.size() == 1) {
            said.setText(words.say(
                    isWithFiles ? "leaving.erased" : "leaving.removed",
                    Harmless.quoted(leaving.get(0).entry().name())));
        } else if (!leaving.isEmpty()) {
            said.setText(words.say(isWithFiles ? "leaving.manyErased" : "leaving.manyRemoved", leaving.size()));
        }
    }
}
