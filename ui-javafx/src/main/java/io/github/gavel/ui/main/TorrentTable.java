package io.github.gavel.ui.main;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.ui.kit.Filling;
import io.github.gavel.ui.kit.Live;
import io.github.gavel.ui.kit.LiveTable;
import io.github.gavel.ui.rows.Column;
import io.github.gavel.ui.rows.Columns;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Sentences;
import io.github.gavel.ui.words.Words;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.ContextMenuEvent;

/** What there is, one line for each, in the columns that somebody wants. */
final class TorrentTable {
    private final LiveTable<InfoHash, TorrentRow> table;
    private final Map<Column, TableColumn<Live<InfoHash, TorrentRow>, TorrentRow>> columns =
            new EnumMap<>(Column.class);
    private final BooleanProperty isAlarming = new SimpleBooleanProperty();
    private final BooleanProperty isLabelling = new SimpleBooleanProperty(true);
    private Columns wanted = Columns.USUAL;
    private boolean isNarrow;

    TorrentTable(Words words) {
        table = new LiveTable<>(TorrentRow::hash, new Sentences(words)::spoken);
        table.setAccessibleText(words.say("filter.all"));
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        TorrentColumns made = new TorrentColumns(words, table, isAlarming, isLabelling);
        for (Column column : Column.values()) {
            TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> its = made.of(column);
            its.setMinWidth(column.least());
            its.setMaxWidth(Double.MAX_VALUE);
            its.setReorderable(true);
            columns.put(column, its);
        }
        table.setColumnResizePolicy(new Filling(of(Column.NAME)));
        arrange(wanted);
    }

    private TableColumn<Live<InfoHash, TorrentRow>, TorrentRow> of(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    LiveTable<InfoHash, TorrentRow> node() {
        return table;
    }

    /** Gives every column a menu once it is asked for, and makes the one that says all that at another place. */
    ViewMenu menu(Words words, Runnable changed) {
        View view = new View(words, this::arranged, () -> isNarrow, next -> {
            arrange(next);
            changed.run();
        });
        table.addEventFilter(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                event -> columnAt((Node) event.getTarget()).ifPresent(column -> giveMenu(column, view)));
        return new ViewMenu(words, view);
    }

    void arrange(Columns next) {
        List<TableColumn<Live<InfoHash, TorrentRow>, TorrentRow>> order =
                next.order().stream().map(this::of).toList();
        if (!table.getColumns().equals(order)) {
            table.getColumns().setAll(order);
        }
        columns.forEach((column, its) -> its.setPrefWidth(next.width(column)));
        wanted = next;
        show();
    }

    /** What is wanted, with what somebody has drawn elsewhere or wider since. */
    Columns arranged() {
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        columns.forEach((column, its) -> widths.put(column, (int) Math.round(its.getWidth())));
        List<Column> order = table.getColumns().stream()
                .flatMap(its -> Arrays.stream(Column.values()).filter(column -> of(column) == its))
                .toList();
        return wanted.ordered(order).wide(widths);
    }

    private Optional<Column> columnAt(Node under) {
        for (Node part = under; part != null; part = part.getParent()) {
            if (part instanceof TableColumnHeader head) {
                return Arrays.stream(Column.values())
                        .filter(column -> of(column) == head.getTableColumn())
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private void giveMenu(Column column, View view) {
        if (of(column).getContextMenu() == null) {
            of(column).setContextMenu(new HeadMenu(view, column));
        }
    }

    boolean isCompact() {
        return wanted.isCompact();
    }

    void narrow(boolean narrow) {
        isNarrow = narrow;
        show();
    }

    private void show() {
        List<Column> seen = wanted.seen(isNarrow);
        isAlarming.set(!seen.contains(Column.STATUS));
        isLabelling.set(!seen.contains(Column.LABELS) && !isNarrow);
        columns.forEach((column, its) -> its.setVisible(seen.contains(column)));
    }
}
