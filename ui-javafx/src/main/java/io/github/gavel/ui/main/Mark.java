package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;

/** Our sign: a gavel about to fall on its block. */
final class Mark extends Pane {
    private static final double SIZE = 20;

    Mark() {
        Boxes.sized(this, SIZE, SIZE);
        Rectangle head = bar(3.5, 3, 10, 5.5, 1);
        Rectangle handle = bar(7.4, 8, 2.4, 9, 0.55);
        head.getTransforms().add(new Rotate(-35, 9, 6));
        handle.getTransforms().add(new Rotate(-35, 9, 6));
        getChildren().addAll(handle, head, bar(2, 17.2, 10, 2.2, 0.55));
        setAccessibleText("");
    }

    private static Rectangle bar(double x, double y, double width, double height, double opacity) {
        Rectangle bar = Boxes.styled(new Rectangle(x, y, width, height), "mark");
        bar.setArcWidth(2);
        bar.setArcHeight(2);
        bar.setOpacity(opacity);
        return bar;
    }
}
