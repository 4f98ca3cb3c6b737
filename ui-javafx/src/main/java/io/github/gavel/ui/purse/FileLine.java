package io.github.gavel.ui.purse;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** A file that is typed or chosen. */
final class FileLine extends HBox {
    /** Asks for one, and says which was chosen if one was. */
    interface Choosing {
        void ask(Consumer<Path> chosen);
    }

    private final Entry entry;

    FileLine(String name, String choose, Choosing choosing) {
        super(8);
        entry = Boxes.wide(Entry.line(name));
        Button button = Sheet.plain(choose, () -> choosing.ask(file -> entry.put(file.toString())));
        HBox.setMargin(button, new Insets(19, 0, 0, 0));
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(entry, button);
    }

    void put(Path file) {
        entry.put(file.toString());
    }

    /** Whole, from the root on. */
    Optional<Path> path() {
        try {
            return Optional.of(entry.text().strip())
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    void complain(String why) {
        entry.complain(why);
    }
}
