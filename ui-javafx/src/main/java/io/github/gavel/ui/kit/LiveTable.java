package io.github.gavel.ui.kit;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/**
 * A table that is told every second what is. Rows that have not changed are not touched; it is sorted again every third
 * time at most, and never under the pointer.
 */
public final class LiveTable<K, V> extends TableView<Live<K, V>> {
    public static final double ROW = 36;

    private static final int SHOWS_BETWEEN_SORTS = 3;

    private final Function<V, K> key;
    private Map<K, Live<K, V>> known = new HashMap<>();
    private List<Live<K, V>> order = List.of();
    private boolean isOther;
    private int showsSinceSort;

    public LiveTable(Function<V, K> key, Function<V, String> spoken) {
        this.key = key;
        getStyleClass().add("live-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setRowFactory(table -> new LiveRow<>(spoken));
        getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<Live<K, V>, ?>>) change -> markEnds());
    }

    /** Where the first that is chosen is drawn; the whole table if it is not. */
    public Node chosenLine() {
        return lookupAll(".table-row-cell").stream()
                .filter(line -> line instanceof TableRow<?> row && row.isSelected())
                .min(Comparator.comparingDouble(Node::getLayoutY))
                .orElse(this);
    }

    /** What stands at an end keeps more distance from it. */
    private void markEnds() {
        int last = getVisibleLeafColumns().size() - 1;
        for (int i = 0; i <= last; i++) {
            TableColumn<Live<K, V>, ?> column = getVisibleLeafColumn(i);
            mark(column, "first", i == 0);
            mark(column, "last", i == last);
        }
    }

    private static void mark(TableColumn<?, ?> column, String end, boolean isThere) {
        if (isThere != column.getStyleClass().contains(end)) {
            if (isThere) {
                column.getStyleClass().add(end);
            } else {
                column.getStyleClass().remove(end);
            }
        }
    }

    /** A column that takes what the others leave. */
    public TableColumn<Live<K, V>, V> wide(String title, double least, Comparator<V> order, Supplier<Face<V>> face) {
        TableColumn<Live<K, V>, V> column = column(title, order, Pos.CENTER_LEFT, face);
        column.setMinWidth(least);
        column.setPrefWidth(least);
        return column;
    }

    /** A column that is as wide as what stands in it. */
    public TableColumn<Live<K, V>, V> fixed(String title, double width, Comparator<V> order, Supplier<Face<V>> face) {
        return of(width, column(title, order, Pos.CENTER_LEFT, face));
    }

    /** A column of figures, which end at its right. */
    public TableColumn<Live<K, V>, V> figures(
            String title, double width, Comparator<V> order, Function<V, String> text, String... classes) {
        return of(width, column(title, order, Pos.CENTER_RIGHT, () -> new Line<>(text, classes)));
    }

    private static <S, T> TableColumn<S, T> of(double width, TableColumn<S, T> column) {
        column.setMinWidth(width);
        column.setPrefWidth(width);
        column.setMaxWidth(width);
        return column;
    }

    private TableColumn<Live<K, V>, V> column(String title, Comparator<V> order, Pos where, Supplier<Face<V>> face) {
        TableColumn<Live<K, V>, V> column = new TableColumn<>(title);
        column.getStyleClass().add(where == Pos.CENTER_RIGHT ? "right" : "left");
        column.setCellValueFactory(line -> line.getValue().value());
        column.setCellFactory(of -> new LiveCell<>(face.get(), where));
        column.setComparator(order);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /** What is to be seen from now on, in this order where no column is sorted by. */
    public void show(Collection<V> values) {
        if (!isAsBefore(values)) {
            arrange(values);
        }
        sortIfDue();
    }

    /** Shows them where they are, if they are the same in the same order. */
    private boolean isAsBefore(Collection<V> values) {
        if (values.size() != order.size()) {
            return false;
        }
        int at = 0;
        for (V value : values) {
            Live<K, V> live = order.get(at++);
            if (value != live.now()) {
                if (!key.apply(value).equals(live.key())) {
                    return false;
                }
                live.show(value);
            }
        }
        return true;
    }

    private void arrange(Collection<V> values) {
        Map<K, Live<K, V>> next = new LinkedHashMap<>();
        for (V value : values) {
            K its = key.apply(value);
            Live<K, V> live = known.get(its);
            if (live == null) {
                next.put(its, new Live<>(its, value));
            } else {
                live.show(value);
                next.put(its, live);
            }
        }
        if (!next.keySet().equals(known.keySet())) {
            replace(next);
            isOther = true;
        }
        known = next;
        order = List.copyOf(next.values());
    }

    private void replace(Map<K, Live<K, V>> next) {
        getItems().removeIf(live -> !next.containsKey(live.key()));
        List<Live<K, V>> added = next.values().stream()
                .filter(live -> !known.containsKey(live.key()))
                .toList();
        getItems().addAll(added);
    }

    private void sortIfDue() {
        showsSinceSort++;
        if (isOther || (showsSinceSort >= SHOWS_BETWEEN_SORTS && !isHover())) {
            showsSinceSort = 0;
            isOther = false;
            Comparator<Live<K, V>> order = getComparator();
            if (order != null && !isSorted(order)) {
                sort();
            }
        }
    }

    private boolean isSorted(Comparator<Live<K, V>> order) {
        for (int i = 1; i < getItems().size(); i++) {
            if (order.compare(getItems().get(i - 1), getItems().get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Chooses a row and nothing else; false if there is none. */
    public boolean choose(K wanted) {
        Live<K, V> row = known.get(wanted);
        if (row != null) {
            getSelectionModel().clearAndSelect(getItems().indexOf(row));
        }
        return row != null;
    }

    /** What is chosen, as it is now. */
    public List<V> chosen() {
        return getSelectionModel().getSelectedItems().stream().map(Live::now).toList();
    }
}
