package io.github.gavel.ui.purse;

import io.github.gavel.ui.kit.Boxes;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** Something to be typed, with its name above and what is wrong with it below. */
final class Entry extends VBox {
    private static final int ROWS = 3;

    private final TextInputControl field;
    private final Label wrong = Boxes.cut("", "bad-text", "caption");

    private Entry(String name, TextInputControl field) {
        super(4);
        this.field = Boxes.styled(field, "entry");
        Label label = Boxes.text(name, "caption");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        wrong.setWrapText(true);
        wrong.setMinHeight(USE_PREF_SIZE);
        complain("");
        getChildren().addAll(label, field, wrong);
        field.textProperty().addListener((text, before, now) -> complain(""));
    }

    static Entry line(String name) {
        return new Entry(name, new TextField());
    }

    static Entry secret(String name) {
        return new Entry(name, new PasswordField());
    }

    static Entry lines(String name) {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        return new Entry(name, area);
    }

    String text() {
        return field.getText();
    }

    void put(String text) {
        field.setText(text);
    }

    /** Hands over what was typed, and forgets it. */
    char[] taken() {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }

    TextInputControl field() {
        return field;
    }

    void complain(String why) {
        wrong.setText(why);
        wrong.setVisible(!why.isEmpty());
        wrong.setManaged(!why.isEmpty());
        field.setAccessibleHelp(why);
    }
}
