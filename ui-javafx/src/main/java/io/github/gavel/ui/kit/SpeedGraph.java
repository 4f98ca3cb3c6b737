package io.github.gavel.ui.kit;

import java.util.List;
import java.util.function.LongFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;

/** What came as an area, what went as a thin line, and an amber band below while something was bid. */
public final class SpeedGraph extends Pane {
    /** Bytes of one second. */
    public record Second(long down, long up, boolean isPaid) {}

    private static final double AXIS = 64;
    private static final double BELOW = 24;
    private static final double ABOVE = 8;
    private static final double BAND = 3;
    private static final long LEAST_TOP = 100_000;

    private final Path area = shape("graph-area");
    private final Path down = shape("graph-down");
    private final Path up = shape("graph-up");
    private final Path band = shape("graph-band");
    private final Line[] grid = {line(), line(), line()};
    private final Label[] heights = {caption(), caption(), caption()};
    private final List<Label> times;
    private final LongFunction<String> speed;
    private final boolean hasAxes;
    private List<Second> seconds = List.of();

    /** Without axes. */
    public SpeedGraph() {
        this(false, bytes -> "", List.of());
    }

    /** @param times what stands below it, from its beginning to its end */
    public SpeedGraph(LongFunction<String> speed, List<String> times) {
        this(true, speed, times);
    }

    private SpeedGraph(boolean hasAxes, LongFunction<String> speed, List<String> times) {
        this.hasAxes = hasAxes;
        this.speed = speed;
        this.times = times.stream().map(text -> Boxes.text(text, "axis")).toList();
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
        if (hasAxes) {
            getChildren().addAll(grid);
            getChildren().addAll(heights);
            getChildren().addAll(this.times);
        }
        getChildren().addAll(area, band, up, down);
    }

    private static Path shape(String look) {
        Path path = Boxes.styled(new Path(), look);
        path.setManaged(false);
        return path;
    }

    private static Line line() {
        return Boxes.styled(new Line(), "graph-grid");
    }

    private static Label caption() {
        return Boxes.text("", "axis");
    }

    public void show(List<Second> next) {
        if (!next.equals(seconds)) {
            seconds = List.copyOf(next);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        long highest = LEAST_TOP;
        for (Second second : seconds) {
            highest = Math.max(highest, Math.max(second.down(), second.up()));
        }
        long top = hasAxes ? Curve.top(highest) : highest;
        double left = hasAxes ? AXIS : 0;
        double width = Math.max(0, getWidth() - left);
        double height = Math.max(0, getHeight() - (hasAxes ? ABOVE + BELOW : BAND + 1));
        double from = hasAxes ? ABOVE : 0;
        for (Node node : List.of(area, down, up, band)) {
            node.setLayoutX(left);
            node.setLayoutY(from);
        }
        draw(width, height, top);
        if (hasAxes) {
            layAxes(left, width, from, height, top);
        }
    }

    private void draw(double width, double height, long top) {
        int count = seconds.size();
        PathElement[] came = new PathElement[count];
        PathElement[] went = new PathElement[count];
        band.getElements().clear();
        for (int i = 0; i < count; i++) {
            double x = Curve.x(i, count, width);
            double yCame = Curve.y(seconds.get(i).down(), top, height);
            double yWent = Curve.y(seconds.get(i).up(), top, height);
            came[i] = i == 0 ? new MoveTo(x, yCame) : new LineTo(x, yCame);
            went[i] = i == 0 ? new MoveTo(x, yWent) : new LineTo(x, yWent);
            if (i > 0 && seconds.get(i).isPaid()) {
                band.getElements()
                        .addAll(new MoveTo(Curve.x(i - 1, count, width), height + BAND), new LineTo(x, height + BAND));
            }
        }
        down.getElements().setAll(came);
        up.getElements().setAll(went);
        area.getElements().setAll(came);
        if (count > 0) {
            area.getElements().addAll(new LineTo(width, height), new LineTo(0, height), new ClosePath());
        }
    }

    /** In the middle of its moment, and at an end beside it. */
    private static double place(int index, int last, double width, double its) {
        return Math.max(0, Math.min(width - its, width * index / last - its / 2));
    }

    private void layAxes(double left, double width, double from, double height, long top) {
        for (int i = 0; i < grid.length; i++) {
            double y = Math.rint(from + height * i / 2) + 0.5;
            grid[i].setStartX(left);
            grid[i].setEndX(left + width);
            grid[i].setStartY(y);
            grid[i].setEndY(y);
            heights[i].setText(i == 2 ? "0" : speed.apply(top * (2 - i) / 2));
            heights[i].autosize();
            heights[i].relocate(left - 8 - heights[i].getWidth(), y - heights[i].getHeight() / 2);
        }
        for (int i = 0; i < times.size(); i++) {
            Label time = times.get(i);
            time.autosize();
            time.relocate(left + place(i, times.size() - 1, width, time.getWidth()), from + height + 8);
        }
    }
}
