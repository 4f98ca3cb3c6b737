package io.github.gavel.ui.main;

import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.words.Words;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;

/**
 * How the list is seen, as items of menus.
 *
 * @param now how it is
 * @param isNarrow whether there is little room
 * @param wants is told how it is to be
 */
record View(Words words, Supplier<Columns> now, BooleanSupplier isNarrow, Consumer<Columns> wants) {
    CheckMenuItem compact() {
        CheckMenuItem item = new CheckMenuItem(words.say("table.compact"));
        item.setOnAction(event -> wants.accept(now.get().compact(item.isSelected())));
        return item;
    }

    CheckMenuItem shown(Column column) {
        CheckMenuItem item = new CheckMenuItem(words.say(column.key()));
        item.setDisable(column == Column.NAME);
        item.setOnAction(event -> wants.accept(now.get().toggled(column, isNarrow.getAsBoolean())));
        return item;
    }

    MenuItem hidden(Column column) {
        MenuItem item = new MenuItem(words.say("table.hide", words.say(column.key())));
        item.setDisable(column == Column.NAME);
        item.setOnAction(event -> wants.accept(now.get().toggled(column, isNarrow.getAsBoolean())));
        return item;
    }

    MenuItem moved(Column column, boolean isToTheRight) {
        MenuItem item = new MenuItem(words.say(isToTheRight ? "table.right" : "table.left"));
        item.setOnAction(event -> wants.accept(now.get().moved(column, isToTheRight, isNarrow.getAsBoolean())));
        return item;
    }

    MenuItem usual() {
        MenuItem item = new MenuItem(words.say("table.usual"));
        item.setOnAction(event -> wants.accept(now.get().usualAgain()));
        return item;
    }

    boolean isSeen(Column column) {
        return now.get().seen(isNarrow.getAsBoolean()).contains(column);
    }
}
