package io.github.gavel.ui.kit;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How things stand beside and below each other. */
public final class Boxes {
    private Boxes() {}

    public static HBox row(double gap, Node... parts) {
        HBox row = new HBox(gap, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(double gap, Node... parts) {
        return new VBox(gap, parts);
    }

    /** Takes what is left. */
    public static Region gap() {
        return wide(new Region());
    }

    public static <N extends Region> N wide(N part) {
        part.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(part, Priority.ALWAYS);
        return part;
    }

    public static <N extends Node> N tall(N part) {
        VBox.setVgrow(part, Priority.ALWAYS);
        return part;
    }

    public static <N extends Region> N sized(N part, double width, double height) {
        part.setMinSize(width, height);
        part.setPrefSize(width, height);
        part.setMaxSize(width, height);
        return part;
    }

    public static <N extends Region> N padded(N part, double top, double right, double bottom, double left) {
        part.setPadding(new Insets(top, right, bottom, left));
        return part;
    }

    public static <N extends Node> N styled(N part, String... classes) {
        part.getStyleClass().addAll(classes);
        return part;
    }

    /** Text that is never cut. */
    public static Label text(String words, String... classes) {
        Label label = styled(new Label(words), classes);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** Text that ends in dots where there is no room for it. */
    public static Label cut(String words, String... classes) {
        Label label = styled(new Label(words), classes);
        label.setMinWidth(0);
        return label;
    }

    public static Region dot(String... classes) {
        return styled(sized(new Region(), 8, 8), with("dot", classes));
    }

    private static String[] with(String first, String... more) {
        String[] all = new String[more.length + 1];
        all[0] = first;
        System.arraycopy(more, 0, all, 1, more.length);
        return all;
    }

    /** Text of several lines, which Tab leads on from instead of being typed into it. */
    public static TextArea lines() {
        TextArea area = new TextArea();
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
            }
        });
        return area;
    }
}
