package io.github.gavel.ui.kit;

import java.util.BitSet;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;

/** Which pieces are here, in one path however many they are. Its edges are on whole pixels. */
public final class PieceStrip extends Region {
    private static final BitSet NOTHING = new BitSet();

    private final Path had = Boxes.styled(new Path(), "strip-have");
    private final Path left = Boxes.styled(new Path(), "strip-unwanted");
    private final Rectangle clip = new Rectangle();
    private BitSet have = NOTHING;
    private BitSet unwanted = NOTHING;
    private int pieces;
    private String look = "";
    private boolean isStale = true;

    public PieceStrip(double height) {
        getStyleClass().add("piece-strip");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        had.setManaged(false);
        left.setManaged(false);
        clip.setArcWidth(height);
        clip.setArcHeight(height);
        setClip(clip);
        getChildren().addAll(left, had);
        widthProperty().addListener(changed -> stale());
    }

    /** What is here looks moving, whole or resting. */
    public void show(BitSet here, BitSet notWanted, int count, String ofLook) {
        if (!ofLook.equals(look)) {
            getStyleClass().setAll("piece-strip", ofLook);
            look = ofLook;
        }
        if (count != pieces || !here.equals(have) || !notWanted.equals(unwanted)) {
            have = here;
            unwanted = notWanted;
            pieces = count;
            stale();
        }
    }

    private void stale() {
        isStale = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        if (isStale) {
            isStale = false;
            draw(had, Runs.of(have, pieces, (int) getWidth()));
            draw(left, Runs.of(unwanted, pieces, (int) getWidth()));
        }
    }

    private void draw(Path path, List<Runs.Run> runs) {
        path.getElements().clear();
        for (Runs.Run run : runs) {
            path.getElements()
                    .addAll(
                            new MoveTo(run.from(), 0),
                            new HLineTo(run.to()),
                            new VLineTo(getHeight()),
                            new HLineTo(run.from()),
                            new ClosePath());
        }
    }
}
