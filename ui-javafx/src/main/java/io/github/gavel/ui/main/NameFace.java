package io.github.gavel.ui.main;

import io.github.gavel.ui.details.Marks;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Chip;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.StateRing;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Sentences;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** What a torrent does and what it is called. */
final class NameFace implements Face<TorrentRow> {
    private static final double LABELS = 60;
    private static final double NARROW = 200;

    private final Sentences sentences;
    private final Chip alarm = new Chip();
    private final StateRing ring = new StateRing();
    private final Label name = Boxes.cut("", "name-text");
    private final LabelFace labels = new LabelFace();
    private final StackPane room = new StackPane(labels.node());
    private final HBox node = Boxes.row(12, ring, Boxes.wide(name), alarm, room);

    /** The chip and the labels stand beside the name while no other column says that. */
    NameFace(Sentences sentences, ObservableBooleanValue isAlarming, ObservableBooleanValue isLabelling) {
        this.sentences = sentences;
        alarm.managedProperty().bind(alarm.visibleProperty());
        alarm.visibleProperty()
                .bind(alarm.textProperty()
                        .isNotEmpty()
                        .and(isAlarming)
                        .and(node.widthProperty().greaterThan(NARROW)));
        Boxes.sized(room, LABELS, StateRing.SIZE);
        room.managedProperty().bind(room.visibleProperty());
        room.visibleProperty().bind(labels.node().visibleProperty().and(isLabelling));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentRow row) {
        Marks.show(row, ring);
        alarm.show(row.activity().isStuck() ? sentences.status(row) : "", Chip.Tone.BAD);
        labels.show(row);
        if (!row.name().equals(name.getText())) {
            name.setText(row.name());
        }
    }
}
