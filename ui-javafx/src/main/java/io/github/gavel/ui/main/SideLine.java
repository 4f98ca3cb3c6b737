package io.github.gavel.ui.main;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.words.Words;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/**
 * One line of the sidebar: a picture, a name, and how many there are. With control or shift it is chosen beside others.
 */
final class SideLine extends ToggleButton {
    private final Words words;
    private final String name;
    private final boolean isAlarm;
    private final Label count = Boxes.text("", "count");
    private final HBox whole;
    private final Node narrow;
    private boolean isBeside;

    SideLine(Words words, Supplier<Node> picture, String name, boolean isAlarm, Consumer<Boolean> chosen) {
        this.words = words;
        this.name = name;
        this.isAlarm = isAlarm;
        whole = Boxes.row(10, picture.get(), Boxes.wide(Boxes.cut(name)), count);
        narrow = picture.get();
        getStyleClass().setAll("toggle-button", "side-line");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxWidth(Double.MAX_VALUE);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> isBeside = event.isShortcutDown() || event.isShiftDown());
        setOnAction(event -> {
            chosen.accept(isBeside);
            isBeside = false;
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.SPACE) {
                event.consume();
                chosen.accept(true);
            }
        });
        setAccessibleText(name);
        narrow(false);
    }

    void narrow(boolean isNarrow) {
        setGraphic(isNarrow ? narrow : whole);
        setTooltip(isNarrow ? new Tooltip(name) : null);
        whole.prefWidthProperty().bind(widthProperty().subtract(16));
    }

    void show(String counted, boolean isNone) {
        if (!counted.equals(count.getText())) {
            count.setText(counted);
            count.getStyleClass().setAll("label", "count", isNone ? "none" : isAlarm ? "bad" : "some");
            setAccessibleText(words.say("filter.counted", name, counted));
        }
    }
}
