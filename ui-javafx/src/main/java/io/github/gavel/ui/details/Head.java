package io.github.gavel.ui.details;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.StateRing;
import io.github.gavel.ui.rows.TorrentRow;
import io.github.gavel.ui.words.Sentences;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which torrent it is that has the whole window, how far it is, and the way back. */
final class Head extends HBox {
    private final Speech speech;
    private final Sentences sentences;
    private final StateRing ring = new StateRing();
    private final Label name = Boxes.cut("", "card-title");
    private final Label far = Boxes.cut("", "caption");

    Head(Speech speech, Runnable back) {
        super(12);
        this.speech = speech;
        this.sentences = new Sentences(speech.words());
        VBox what = Boxes.column(2, name, far);
        what.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("details-head");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Icons.button(Feather.ARROW_LEFT, speech.say("tab.shrink"), back), ring, Boxes.wide(what));
    }

    void show(TorrentRow row) {
        Marks.show(row, ring);
        name.setText(row.name());
        far.setText(speech.words()
                .say(
                        "tab.far",
                        row.isComplete()
                                ? speech.measures().size(row.size())
                                : speech.measures().sizeOf(row.facts().done(), row.size()),
                        sentences.status(row),
                        speech.words().say("status.peers", row.peers())));
    }
}
