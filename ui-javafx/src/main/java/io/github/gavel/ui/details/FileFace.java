package io.github.gavel.ui.details;

import io.github.gavel.engine.Priority;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.rows.FileKind;
import io.github.gavel.ui.rows.FileRow;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether a file is wanted, what it is, and what it is called. */
final class FileFace implements Face<FileRow> {
    private final CheckBox wanted = Boxes.styled(new CheckBox(), "pick");
    private final FontIcon picture = Icons.icon(Feather.FILE, "muted");
    private final Label folder = Boxes.cut("", "subtle");
    private final Label name = Boxes.cut("");
    private final HBox node = Boxes.row(8, wanted, picture, Boxes.row(0, folder, name));
    private Optional<FileRow> shown = Optional.empty();

    /** @param toggles is told a file that is to be wanted or no longer */
    FileFace(Consumer<FileRow> toggles) {
        wanted.setFocusTraversable(false);
        wanted.setOnAction(event -> shown.ifPresent(toggles));
        name.setMinWidth(0);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(FileRow row) {
        shown = Optional.of(row);
        wanted.setSelected(row.isWanted());
        wanted.setAccessibleText(row.path());
        picture.setIconCode(picture(FileKind.of(row.path())));
        int end = row.path().lastIndexOf('/') + 1;
        folder.setText(row.path().substring(0, end));
        name.setText(row.path().substring(end));
        name.getStyleClass().setAll("label", row.priority() == Priority.OFF ? "subtle" : "plain");
    }

    private static Feather picture(FileKind kind) {
        return switch (kind) {
            case FILM -> Feather.FILM;
            case SOUND -> Feather.MUSIC;
            case PICTURE -> Feather.IMAGE;
            case TEXT -> Feather.FILE_TEXT;
            case PACK -> Feather.PACKAGE;
            case OTHER -> Feather.FILE;
        };
    }
}
