package io.github.gavel.ui.kit;

import java.util.List;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * One column takes what the others leave; where that is less than it needs at least, the table scrolls to the side. An
 * edge that is drawn gives to one of its neighbours what it takes from the other.
 */
@SuppressWarnings("rawtypes") // as the toolkit asks for it
public final class Filling implements Callback<TableView.ResizeFeatures, Boolean> {
    private final TableColumn<?, ?> filler;

    public Filling(TableColumn<?, ?> filler) {
        this.filler = filler;
    }

    @Override
    public Boolean call(TableView.ResizeFeatures asked) {
        List<? extends TableColumn> seen = columns(asked.getTable());
        return asked.getColumn() == null
                ? fill(seen, asked.getContentWidth())
                : draw(seen, asked.getColumn(), asked.getDelta());
    }

    @SuppressWarnings("unchecked")
    private static List<? extends TableColumn> columns(TableView table) {
        return table.getVisibleLeafColumns();
    }

    private boolean fill(List<? extends TableColumn> seen, double width) {
        double others = seen.stream()
                .filter(column -> column != filler)
                .mapToDouble(TableColumn::getWidth)
                .sum();
        filler.setPrefWidth(Math.max(filler.getMinWidth(), width - others));
        return true;
    }

    private static boolean draw(List<? extends TableColumn> seen, TableColumn<?, ?> drawn, double by) {
        int next = seen.indexOf(drawn) + 1;
        if (next == 0 || next >= seen.size()) {
            return false;
        }
        TableColumn<?, ?> neighbour = seen.get(next);
        double most = neighbour.getWidth() - neighbour.getMinWidth();
        double least = drawn.getMinWidth() - drawn.getWidth();
        double moved = Math.max(least, Math.min(most, by));
        drawn.setPrefWidth(drawn.getWidth() + moved);
        neighbour.setPrefWidth(neighbour.getWidth() - moved);
        return moved == by;
    }
}
