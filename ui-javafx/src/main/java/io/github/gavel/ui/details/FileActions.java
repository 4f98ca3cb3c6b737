package io.github.gavel.ui.details;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.rows.FileRow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Opens a file, or shows where it is. */
final class FileActions implements Face<FileRow> {
    private static final double SIZE = 28;

    private final Button open;
    private final HBox node;
    private Optional<FileRow> shown = Optional.empty();

    FileActions(Speech speech, Consumer<FileRow> opens, Consumer<FileRow> shows) {
        open = button(Feather.PLAY, speech.say("files.open"), opens);
        Button show = button(Feather.FOLDER, speech.say("files.show"), shows);
        node = Boxes.row(4, open, show);
    }

    private Button button(Feather picture, String words, Consumer<FileRow> does) {
        Button button = Icons.button(picture, words, () -> shown.ifPresent(does));
        button.setFocusTraversable(false);
        button.getStyleClass().add("in-row");
        return Boxes.sized(button, SIZE, SIZE);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(FileRow row) {
        shown = Optional.of(row);
        open.setVisible(row.canBeOpened());
    }
}
