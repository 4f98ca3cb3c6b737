package io.github.gavel.ui.main;

import io.github.gavel.ui.rows.Column;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with one column, and which others there are. */
final class HeadMenu extends ContextMenu {
    HeadMenu(View view, Column column) {
        ViewItems items = new ViewItems(view);
        getItems()
                .addAll(
                        view.hidden(column),
                        view.moved(column, false),
                        view.moved(column, true),
                        new SeparatorMenuItem());
        getItems().addAll(items.all());
        setOnShowing(event -> items.look());
    }
}
