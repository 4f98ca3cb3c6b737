package io.github.gavel.ui.details;

import io.github.gavel.engine.Priority;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.rows.FileRow;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** How much a file is wanted, and a menu to change that. */
final class PriorityChoice implements Face<FileRow> {
    private final Function<Priority, String> named;
    private final MenuButton menu = new MenuButton();
    private Optional<FileRow> shown = Optional.empty();

    PriorityChoice(Function<Priority, String> named, BiConsumer<FileRow, Priority> chosen) {
        this.named = named;
        menu.getStyleClass().add("choice");
        for (Priority priority : Priority.values()) {
            MenuItem item = new MenuItem(named.apply(priority));
            item.setOnAction(event -> shown.ifPresent(row -> chosen.accept(row, priority)));
            menu.getItems().add(0, item);
        }
    }

    @Override
    public Node node() {
        return menu;
    }

    @Override
    public void show(FileRow row) {
        shown = Optional.of(row);
        String name = named.apply(row.priority());
        if (!name.equals(menu.getText())) {
            menu.setText(name);
        }
        boolean isChanged = row.priority() == Priority.HIGH;
        if (isChanged != menu.getStyleClass().contains("changed")) {
            if (isChanged) {
                menu.getStyleClass().add("changed");
            } else {
                menu.getStyleClass().remove("changed");
            }
        }
    }
}
