package io.github.gavel.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** Something to be typed, with its name above and what is wrong with it below. */
public final class Entry extends VBox {
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

    public static Entry line(String name) {
        return new Entry(name, new TextField());
    }

    public static Entry secret(String name) {
        return new Entry(name, new PasswordField());
    }

    public static Entry lines(String name) {
        TextArea area = Boxes.lines();
        area.setPrefRowCount(ROWS);
        area.setWrapText(true);
        return new Entry(name, area);
    }

    public String text() {
        return field.getText();
    }

    public void put(String text) {
        field.setText(text);
    }

    /** Hands over what was typed, and forgets it. */
    public char[] taken() {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }

    public TextInputControl field() {
        return field;
    }

    public void complain(String why) {
        wrong.setText(why);
        wrong.setVisible(!why.isEmpty());
        wrong.setManaged(!why.isEmpty());
        field.setAccessibleHelp(why);
    }
}
