package io.github.gavel.ui.details;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.rows.PeerRow;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How much of the torrent a peer has; nobody says which pieces. */
final class HasFace implements Face<PeerRow> {
    private static final double METER = 6;
    private static final double LEAST = 16;
    private static final double PERCENT = 44;
    private static final double MUCH = 2000;
    private static final int ALL = 1000;

    private final Speech speech;
    private final Meter meter = new Meter(METER);
    private final Label percent = new Label();
    private final HBox node = Boxes.row(8, Boxes.wide(meter), percent);
    private int shown = -1;

    HasFace(Speech speech) {
        this.speech = speech;
        meter.setMinWidth(LEAST);
        percent.setMinWidth(PERCENT);
        percent.setMaxWidth(PERCENT);
        percent.setAlignment(Pos.CENTER_RIGHT);
        node.setPrefWidth(MUCH);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(PeerRow row) {
        if (row.permille() != shown) {
            shown = row.permille();
            meter.show(List.of(new Meter.Part(shown, shown == ALL ? "part-whole" : "strip-have")), ALL);
            percent.setText(speech.measures().percent(shown));
            percent.getStyleClass().setAll("label", shown == ALL ? "muted" : "plain");
        }
    }
}
