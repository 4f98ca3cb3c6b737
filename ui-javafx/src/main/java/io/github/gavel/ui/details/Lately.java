package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.tall;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.SpeedGraph;
import io.github.gavel.ui.rows.Moved;
import io.github.gavel.ui.rows.Past;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How fast it was in the last two minutes. */
final class Lately extends VBox {
    private static final double HEIGHT = 96;

    private final Speech speech;
    private final SpeedGraph graph;
    private final Label down = text("", "caption", "medium");
    private final Label up = text("", "caption", "medium");

    Lately(Speech speech) {
        super(4);
        this.speech = speech;
        graph = new SpeedGraph(
                speech.measures()::pace,
                Stream.of("graph.ago", "graph.three", "graph.middle", "graph.one", "graph.now")
                        .map(speech::say)
                        .toList());
        graph.setPrefHeight(HEIGHT);
        getChildren()
                .addAll(
                        row(
                                16,
                                text(speech.say("overview.speed"), "caption", "medium"),
                                gap(),
                                row(8, key("have", "overview.down"), down),
                                row(8, key("sent", "overview.up"), up),
                                key("paid", "overview.paying")),
                        tall(graph));
    }

    private HBox key(String look, String word) {
        return row(8, Boxes.dot(look), text(speech.say(word), "caption"));
    }

    void show(Past past) {
        graph.show(past.seconds().stream().map(Lately::second).toList());
        down.setText(speedOr0(past.now().down()));
        up.setText(speedOr0(past.now().up()));
    }

    private String speedOr0(long bytes) {
        return bytes == 0 ? "0" : speech.measures().speed(bytes);
    }

    private static SpeedGraph.Second second(Moved moved) {
        return new SpeedGraph.Second(moved.down(), moved.up(), moved.isPaid());
    }
}
