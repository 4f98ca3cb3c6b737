package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** A picture for where nothing is yet: pieces that fall into their places. */
final class FallingPieces extends Pane {
    private static final List<String> ROWS = List.of("..f...n..", "n...f..n.", ".fn.n.f.n", "hfhnhfhfh", "hhhhhhhhh");
    private static final Map<Character, String> LOOKS = Map.of('f', "far", 'n', "near", 'h', "here");
    private static final double SIDE = 20;
    private static final double STEP = 28;

    FallingPieces() {
        Boxes.sized(this, ROWS.get(0).length() * STEP - (STEP - SIDE), ROWS.size() * STEP - (STEP - SIDE));
        for (int y = 0; y < ROWS.size(); y++) {
            for (int x = 0; x < ROWS.get(y).length(); x++) {
                piece(ROWS.get(y).charAt(x), x * STEP, y * STEP);
            }
        }
        setAccessibleText("");
    }

    private void piece(char kind, double x, double y) {
        String look = LOOKS.get(kind);
        if (look != null) {
            Rectangle piece = Boxes.styled(new Rectangle(x, y, SIDE, SIDE), "falling-piece", look);
            piece.setArcWidth(8);
            piece.setArcHeight(8);
            getChildren().add(piece);
        }
    }
}
