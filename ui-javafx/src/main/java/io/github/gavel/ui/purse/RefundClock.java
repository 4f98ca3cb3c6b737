package io.github.gavel.ui.purse;

import io.github.gavel.ui.kit.Boxes;
import java.time.Duration;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

/** How much is left of the longest life that a channel can have: a ring of 12 px that empties. */
final class RefundClock extends StackPane {
    private static final double SIZE = 12;
    private static final double RADIUS = 5;
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final double LEAST = 12;

    RefundClock(Duration left, boolean isUrgent) {
        Circle track = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        track.getStyleClass().add("ring-track");
        Arc arc = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, -degrees(left));
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-arc");
        getStyleClass().addAll("state-ring", "refund-clock", isUrgent ? "bad" : "moving");
        getChildren().add(Boxes.sized(new Pane(track, arc), SIZE, SIZE));
        Boxes.sized(this, SIZE, SIZE);
    }

    /** Nothing is left only when nothing is. */
    static double degrees(Duration left) {
        if (left.isZero() || left.isNegative()) {
            return 0;
        }
        return Math.max(LEAST, Math.min(360, 360.0 * left.toSeconds() / LONGEST.toSeconds()));
    }
}
