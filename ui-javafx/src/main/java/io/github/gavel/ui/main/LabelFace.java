package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.rows.Hue;
import io.github.gavel.ui.rows.TorrentRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The labels of a torrent, after a dot in the hue of the first. */
final class LabelFace implements Face<TorrentRow> {
    private final Region dot = Boxes.dot();
    private final Label words = Boxes.cut("", "caption");
    private final HBox node = Boxes.row(8, dot, words);

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentRow row) {
        List<String> labels = row.facts().labels();
        node.setVisible(!labels.isEmpty());
        if (!labels.isEmpty()) {
            String all = String.join(", ", labels);
            if (!all.equals(words.getText())) {
                words.setText(all);
                dot.getStyleClass().setAll("dot", Hue.of(labels.get(0)).look());
            }
        }
    }
}
