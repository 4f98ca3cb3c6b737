package io.github.gavel.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.TableCell;

/** One face, made once, for whatever row scrolls under it. */
final class LiveCell<S, V> extends TableCell<S, V> {
    private final Face<V> face;

    LiveCell(Face<V> face, Pos where) {
        this.face = face;
        setAlignment(where);
    }

    @Override
    protected void updateItem(V value, boolean empty) {
        super.updateItem(value, empty);
        if (empty || value == null) {
            setGraphic(null);
        } else {
            face.show(value);
            if (getGraphic() != face.node()) {
                setGraphic(face.node());
            }
        }
    }
}
