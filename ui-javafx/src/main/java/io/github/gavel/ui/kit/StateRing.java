package io.github.gavel.ui.kit;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What something does and how far it is, in one mark of 20 px. */
public final class StateRing extends StackPane {
    public enum Mark {
        DOWN(Feather.ARROW_DOWN, "moving"),
        UP(Feather.ARROW_UP, "resting"),
        LOOK(Feather.SEARCH, "moving"),
        REST(Feather.PAUSE, "resting"),
        DONE(Feather.CHECK, "resting"),
        BAD(Feather.ALERT_TRIANGLE, "bad");

        private final Feather glyph;
        private final String look;

        Mark(Feather glyph, String look) {
            this.glyph = glyph;
            this.look = look;
        }
    }

    /** How wide and high it is. */
    public static final double SIZE = 20;

    private static final double RADIUS = 8.5;
    private static final int ALL = 1000;
    private static final int GLYPH = 10;

    private final Arc arc = new Arc(SIZE / 2, SIZE / 2, RADIUS, RADIUS, 90, 0);
    private final FontIcon glyph = Icons.of(Feather.ARROW_DOWN, GLYPH, "ring-glyph");

    public StateRing() {
        Circle track = new Circle(SIZE / 2, SIZE / 2, RADIUS);
        track.getStyleClass().add("ring-track");
        arc.setType(ArcType.OPEN);
        arc.getStyleClass().add("ring-arc");
        Pane ring = Boxes.sized(new Pane(track, arc), SIZE, SIZE);
        getChildren().addAll(ring, glyph);
        Boxes.sized(this, SIZE, SIZE);
    }

    public void show(Mark mark, int permille) {
        arc.setLength(length(permille));
        if (glyph.getIconCode() != mark.glyph) {
            glyph.setIconCode(mark.glyph);
        }
        List<String> looks = List.of("state-ring", mark.look);
        if (!getStyleClass().equals(looks)) {
            getStyleClass().setAll(looks);
        }
    }

    /** Clockwise from the top, in degrees. What has begun is seen, and what is not done is not closed. */
    static double length(int permille) {
        if (permille <= 0) {
            return 0;
        }
        return permille >= ALL ? -360 : -Math.max(12, Math.min(348, permille * 360.0 / ALL));
    }
}
