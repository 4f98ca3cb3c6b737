package io.github.gavel.ui.making;

import io.github.gavel.client.making.Work;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.words.Measures;
import io.github.gavel.ui.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How far it is. */
final class Underway extends VBox {
    private static final double HEIGHT = 8;
    private static final int WHOLE = 1000;

    private final Words words;
    private final Measures measures;
    private final Meter meter = new Meter(HEIGHT);
    private final Label said = Boxes.cut("", "muted");
    private final Button cancel;

    Underway(Words words, Runnable cancels) {
        super(16);
        this.words = words;
        measures = new Measures(words);
        cancel = new Button(words.say("making.cancel"));
        cancel.setOnAction(event -> cancels.run());
        getChildren().addAll(Boxes.text(words.say("making.reading"), "notice-title"), meter);
        getChildren().add(Boxes.row(8, Boxes.wide(said), cancel));
    }

    void show(Work.Reading work) {
        meter.show(List.of(new Meter.Part(work.bytes(), "part-spendable")), work.ofAll());
        String far =
                words.say("making.far", measures.sizeOf(work.bytes(), work.ofAll()), measures.percent(permille(work)));
        said.setText(far);
        meter.setAccessibleText(far);
    }

    private static int permille(Work.Reading work) {
        return (int) Math.min(WHOLE, work.bytes() / Math.max(1, work.ofAll() / WHOLE));
    }

    void focus() {
        cancel.requestFocus();
    }
}
