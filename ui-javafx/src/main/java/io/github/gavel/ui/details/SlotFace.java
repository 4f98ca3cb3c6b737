package io.github.gavel.ui.details;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.rows.PeerRow;
import io.github.gavel.ui.rows.SlotWord;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A dot and words: amber what we pay, green what we are paid for; a bid that waits is neither. */
final class SlotFace implements Face<PeerRow> {
    private final Speech speech;
    private final Region dot = Boxes.dot("none");
    private final Label words = Boxes.cut("");
    private final HBox node = Boxes.row(8, dot, words);

    SlotFace(Speech speech) {
        this.speech = speech;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(PeerRow row) {
        words.setText(speech.slot(row.slot()));
        words.getStyleClass().setAll("label", text(row.slot().kind()));
        dot.getStyleClass().setAll("dot", dot(row.slot().kind()));
    }

    private static String text(SlotWord.Kind kind) {
        return switch (kind) {
            case BOUGHT -> "pays";
            case SOLD -> "earns";
            case BANNED, OVERDUE -> "bad-text";
            case FREE, RANDOM, SERVED, BIDDING, BIDS -> "plain";
            default -> "muted";
        };
    }

    private static String dot(SlotWord.Kind kind) {
        return switch (kind) {
            case BOUGHT -> "paid";
            case SOLD -> "sold";
            case FREE, RANDOM, SERVED -> "have";
            default -> "none";
        };
    }
}
