package io.github.gavel.ui.main;

import io.github.gavel.ui.rows.Column;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Everything that can be chosen of how the list is seen, for one menu. */
final class ViewItems {
    private final View view;
    private final CheckMenuItem compact;
    private final Map<Column, CheckMenuItem> columns = new EnumMap<>(Column.class);
    private final List<MenuItem> all = new ArrayList<>();

    ViewItems(View view) {
        this.view = view;
        compact = view.compact();
        all.add(compact);
        all.add(new SeparatorMenuItem());
        for (Column column : Column.values()) {
            CheckMenuItem item = view.shown(column);
            columns.put(column, item);
            all.add(item);
        }
        all.add(new SeparatorMenuItem());
        all.add(view.usual());
    }

    List<MenuItem> all() {
        return all;
    }

    /** Marks what is so now. */
    void look() {
        compact.setSelected(view.now().get().isCompact());
        columns.forEach((column, item) -> item.setSelected(view.isSeen(column)));
    }
}
