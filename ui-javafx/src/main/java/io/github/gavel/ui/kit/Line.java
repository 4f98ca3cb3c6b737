package io.github.gavel.ui.kit;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A face that is a text. */
public final class Line<V> implements Face<V> {
    private final Label label;
    private final Function<V, String> text;

    public Line(Function<V, String> text, String... classes) {
        this.text = text;
        this.label = Boxes.cut("", classes);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show(V value) {
        String next = text.apply(value);
        if (!next.equals(label.getText())) {
            label.setText(next);
        }
    }
}
