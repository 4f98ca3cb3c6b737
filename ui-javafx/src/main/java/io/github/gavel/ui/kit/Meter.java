package io.github.gavel.ui.kit;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** A whole and its parts, to scale. */
public final class Meter extends Region {
    /** So much of the whole, in this look. */
    public record Part(long share, String look) {}

    private final Rectangle clip = new Rectangle();
    private List<Part> parts = List.of();
    private long whole = 1;

    public Meter(double height) {
        getStyleClass().add("meter");
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        clip.setArcHeight(height);
        clip.setArcWidth(height);
        setClip(clip);
    }

    public void show(List<Part> next, long ofWhole) {
        parts = List.copyOf(next);
        whole = Math.max(1, ofWhole);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        int[] widths = widths(parts.stream().map(Part::share).toList(), whole, (int) getWidth());
        getChildren().clear();
        int x = 0;
        for (int i = 0; i < widths.length; i++) {
            Rectangle part = Boxes.styled(
                    new Rectangle(x, 0, widths[i], getHeight()), parts.get(i).look());
            part.setManaged(false);
            getChildren().add(part);
            x += widths[i];
        }
    }

    /**
     * Whole pixels, of which there are as many as of the sum of the parts: what one lacks by rounding, the next has.
     */
    static int[] widths(List<Long> parts, long whole, int pixels) {
        List<Integer> edges = new ArrayList<>();
        double sum = 0;
        for (long part : parts) {
            sum += part;
            edges.add((int) Math.round(Math.min(1, sum / whole) * pixels));
        }
        int[] widths = new int[edges.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = edges.get(i) - (i == 0 ? 0 : edges.get(i - 1));
        }
        return widths;
    }
}
