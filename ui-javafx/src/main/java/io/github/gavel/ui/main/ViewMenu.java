package io.github.gavel.ui.main;

import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.words.Words;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Menu;

/** How the list is seen, for whoever has no mouse too. */
final class ViewMenu extends Menu {
    ViewMenu(Words words, View view) {
        super(words.say("table.view"));
        ViewItems items = new ViewItems(view);
        Menu moves = new Menu(words.say("table.move"));
        Map<Column, Menu> each = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Menu ways = new Menu(words.say(column.key()));
            ways.getItems().addAll(view.moved(column, false), view.moved(column, true));
            each.put(column, ways);
            moves.getItems().add(ways);
        }
        getItems().addAll(items.all());
        getItems().add(moves);
        setOnShowing(event -> {
            items.look();
            each.forEach((column, ways) -> ways.setVisible(view.isSeen(column)));
        });
    }
}
