package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.dot;
import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.rows.Arrival;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What arrives now, parted into what is paid for and what is not. */
final class Arriving extends VBox {
    private static final double METER = 8;

    private final Speech speech;
    private final Meter meter = new Meter(METER);
    private final Label paid = text("", "caption");
    private final Label free = text("", "caption");

    Arriving(Speech speech) {
        super(4);
        this.speech = speech;
        getChildren().addAll(meter, row(8, dot("paid"), paid, gap(), dot("free"), free));
    }

    void show(Arrival now) {
        meter.show(
                List.of(new Meter.Part(now.paid(), "part-paid"), new Meter.Part(now.free(), "part-free")), now.all());
        paid.setText(speech.words().say("speed.paidSlots", speedOr0(now.paid())));
        free.setText(speech.words().say("speed.freeSlots", speedOr0(now.free())));
    }

    private String speedOr0(long bytes) {
        return bytes == 0 ? "0" : speech.measures().speed(bytes);
    }
}
