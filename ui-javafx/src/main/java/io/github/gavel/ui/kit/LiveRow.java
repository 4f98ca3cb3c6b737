package io.github.gavel.ui.kit;

import java.util.function.Function;
import javafx.scene.control.TableRow;

/** Speaks one sentence of what is in it. */
final class LiveRow<K, V> extends TableRow<Live<K, V>> {
    private final Function<V, String> spoken;

    LiveRow(Function<V, String> spoken) {
        this.spoken = spoken;
    }

    @Override
    protected void updateItem(Live<K, V> item, boolean empty) {
        super.updateItem(item, empty);
        accessibleTextProperty().unbind();
        if (empty || item == null) {
            setAccessibleText("");
        } else {
            accessibleTextProperty().bind(item.value().map(spoken));
        }
    }
}
