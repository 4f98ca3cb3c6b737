package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.PieceStrip;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Measures;
import java.util.BitSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Which pieces are here, and the share of it all. */
final class ProgressFace implements Face<TorrentRow> {
    private static final double STRIP = 6;
    private static final double LEAST = 16;
    private static final double PERCENT = 44;
    private static final BitSet ALL_WANTED = new BitSet();

    private final Measures measures;
    private final PieceStrip strip = new PieceStrip(STRIP);
    private final Label percent = new Label();
    private final HBox node = Boxes.row(8, strip, percent);

    ProgressFace(Measures measures) {
        this.measures = measures;
        strip.setMinWidth(LEAST);
        Boxes.wide(strip);
        node.setPrefWidth(2000);
        percent.setMinWidth(PERCENT);
        percent.setMaxWidth(PERCENT);
        percent.setAlignment(Pos.CENTER_RIGHT);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentRow row) {
        String look = row.isComplete() ? "whole" : row.activity().isAtRest() ? "resting" : "moving";
        strip.show(row.have(), ALL_WANTED, row.pieces(), look);
        percent.setText(measures.percent(row.permille()));
        percent.getStyleClass().setAll("label", row.isComplete() ? "muted" : "plain");
    }
}
