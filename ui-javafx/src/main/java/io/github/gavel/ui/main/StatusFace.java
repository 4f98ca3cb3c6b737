package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Chip;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Sentences;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** What it does in words; a chip if a person has to look at it. */
final class StatusFace implements Face<TorrentRow> {
    private final Sentences sentences;
    private final Label words = Boxes.cut("");
    private final Chip chip = new Chip();
    private final StackPane node = new StackPane(words, chip);

    StatusFace(Sentences sentences) {
        this.sentences = sentences;
        StackPane.setAlignment(words, javafx.geometry.Pos.CENTER_LEFT);
        StackPane.setAlignment(chip, javafx.geometry.Pos.CENTER_LEFT);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentRow row) {
        boolean isBad = row.activity().isStuck();
        chip.setVisible(isBad);
        words.setVisible(!isBad);
        if (isBad) {
            chip.show(sentences.status(row), Chip.Tone.BAD);
            chip.setTooltip(new Tooltip(row.trouble().orElse("")));
        } else {
            words.setText(sentences.status(row));
            words.getStyleClass().setAll("label", row.activity().isOnItsWay() ? "plain" : "muted");
        }
    }
}
