package io.github.gavel.ui.kit;

import java.util.List;
import java.util.stream.LongStream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

/** Bids in falling order, filled up to the one price that all who won pay. A dashed line is the reserve. */
public final class PriceLadder extends Pane {
    /** One bid, what it is in words, and what became of it. */
    public record Bid(long price, String figure, String word, boolean isWon) {}

    /** A line across, and what stands beside it. */
    public record Mark(long price, String name, String figure) {}

    private static final double BESIDE = 104;
    private static final double ABOVE = 20;
    private static final double BELOW = 20;
    private static final double BAR = 32;
    private static final double APART = 16;
    private static final double MOST_STEP = 96;

    private List<Bid> bids = List.of();
    private Mark price = new Mark(0, "", "");
    private Mark reserve = new Mark(0, "", "");

    public PriceLadder() {
        setMinSize(0, 0);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    public void show(List<Bid> next, Mark paid, Mark asked) {
        if (!next.equals(bids) || !paid.equals(price) || !asked.equals(reserve)) {
            bids = List.copyOf(next);
            price = paid;
            reserve = asked;
            getChildren().clear();
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        getChildren().clear();
        double width = getWidth() - BESIDE;
        double height = getHeight() - ABOVE - BELOW;
        if (width <= 0 || height <= 0 || bids.isEmpty()) {
            return;
        }
        long top = LongStream.concat(
                        bids.stream().mapToLong(Bid::price), LongStream.of(price.price(), reserve.price(), 1))
                .max()
                .orElseThrow();
        double step = Math.min(MOST_STEP, width / bids.size());
        List<Ladder.Rung> rungs = Ladder.of(bids, price.price(), top);
        for (int i = 0; i < rungs.size(); i++) {
            rung(bids.get(i), rungs.get(i), i * step + (step - BAR) / 2, height);
        }
        boolean isTight = Math.abs(price.price() - reserve.price()) * height / top < APART;
        mark(price, "ladder-price", top, width, height, isTight ? -APART : 0);
        mark(reserve, "ladder-reserve", top, width, height, 0);
    }

    private void rung(Bid bid, Ladder.Rung rung, double x, double height) {
        double full = Math.max(2, Math.rint(rung.height() * height));
        double paid = Math.rint(rung.paid() * height);
        bar("ladder-bid", x, height - full, full);
        bar("ladder-paid", x, height - paid, paid);
        Label figure = Boxes.text(bid.figure(), "axis");
        Label word = Boxes.text(bid.word(), "axis");
        put(figure, x + BAR / 2, ABOVE + height - full - APART);
        put(word, x + BAR / 2, ABOVE + height + 4);
    }

    private void bar(String look, double x, double y, double height) {
        Rectangle bar = Boxes.styled(new Rectangle(Math.rint(x), ABOVE + y, BAR, height), look);
        bar.setManaged(false);
        getChildren().add(bar);
    }

    private void put(Label label, double middle, double y) {
        getChildren().add(label);
        label.applyCss();
        label.autosize();
        label.relocate(Math.rint(middle - label.getWidth() / 2), y);
    }

    private void mark(Mark mark, String look, long top, double width, double height, double up) {
        if (mark.name().isEmpty()) {
            return;
        }
        double y = Math.rint(ABOVE + height - Ladder.height(mark.price(), top) * height) + 0.5;
        Line line = Boxes.styled(new Line(0, y, width, y), look);
        line.setManaged(false);
        Label words = Boxes.text(mark.name() + " " + mark.figure(), "axis");
        getChildren().addAll(line, words);
        words.applyCss();
        words.autosize();
        words.relocate(width + 8, Math.max(0, Math.min(getHeight() - APART, y - words.getHeight() / 2 + up / 2)));
    }
}
