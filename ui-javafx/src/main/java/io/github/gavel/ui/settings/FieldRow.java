package io.github.gavel.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.OneOf;
import io.github.gavel.ui.words.Words;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One setting: its name and what it means at the left, where it is written at the right. */
final class FieldRow extends VBox {
    private static final double NUMBER = 128;
    private static final double TEXT = 288;

    private final Field field;
    private final Words words;
    private final Label wrong = Boxes.cut("", "bad-text", "caption");
    private final Region control;
    private final Consumer<String> shown;
    private boolean isFilling;

    /**
     * A row for a field.
     *
     * @param written told what somebody writes
     * @param folders asks for a folder where a field is one
     */
    FieldRow(Words words, Field field, Consumer<String> written, Consumer<Consumer<String>> folders) {
        super(4);
        this.words = words;
        this.field = field;
        Label name = Boxes.text(words.say(field.key()));
        Label means = Boxes.cut(words.say(field.key() + "Means"), "caption");
        means.setWrapText(true);
        means.setMinHeight(USE_PREF_SIZE);
        if (field.kind instanceof Kind.Choice choice && choice.values().equals(Kind.Choice.OFF_OR_ON)) {
            ToggleSwitch toggle = Boxes.styled(new ToggleSwitch(), "switch");
            toggle.setAccessibleText(words.say(field.key()));
            toggle.setAccessibleHelp(words.say(field.key() + "Means"));
            toggle.selectedProperty().addListener((property, before, isOn) -> {
                if (!isFilling) {
                    written.accept(Kind.Choice.OFF_OR_ON.get(isOn ? 1 : 0));
                }
            });
            control = toggle;
            shown = value -> toggle.setSelected(Kind.Choice.OFF_OR_ON.indexOf(value) == 1);
        } else if (field.kind instanceof Kind.Choice choice) {
            OneOf group = new OneOf();
            HBox segments = Boxes.styled(Boxes.row(0), "segments");
            choice.values().forEach(value -> segments.getChildren().add(segment(group, value, written)));
            segments.setMaxWidth(USE_PREF_SIZE);
            control = segments;
            shown = value -> segments.getChildren().stream()
                    .filter(node -> value.equals(node.getUserData()))
                    .forEach(node -> group.choose((ToggleButton) node));
        } else {
            TextField text = Boxes.styled(new TextField(), "entry");
            boolean isNumber = field.kind instanceof Kind.Figure || field == Field.RESERVE;
            text.setPrefWidth(isNumber ? NUMBER : TEXT);
            text.setAccessibleText(words.say(field.key()));
            text.setAccessibleHelp(words.say(field.key() + "Means"));
            text.textProperty().addListener((property, before, now) -> {
                if (!isFilling) {
                    written.accept(now);
                }
            });
            name.setLabelFor(text);
            shown = value -> {
                if (!text.getText().equals(value)) {
                    text.setText(value);
                }
            };
            control = field == Field.DOWNLOADS ? withFolders(text, folders) : text;
        }
        wrong.setWrapText(true);
        VBox left = Boxes.wide(Boxes.column(4, name, means));
        left.setMinWidth(0);
        control.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Boxes.row(24, left, control), wrong);
        complain("");
    }

    private HBox withFolders(TextField text, Consumer<Consumer<String>> folders) {
        Button choose = new Button(words.say("settings.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> folders.accept(text::setText));
        return Boxes.row(8, text, choose);
    }

    private ToggleButton segment(OneOf group, String value, Consumer<String> written) {
        String word = field.key() + "." + value;
        ToggleButton segment = Boxes.styled(new ToggleButton(words.say(word)), "segment");
        segment.setUserData(value);
        segment.setAccessibleText(words.say(field.key()) + ": " + words.say(word));
        group.add(segment, () -> {
            if (!isFilling) {
                written.accept(value);
            }
        });
        return segment;
    }

    void show(String value) {
        isFilling = true;
        shown.accept(value);
        isFilling = false;
    }

    void complain(String why) {
        wrong.setText(why);
        wrong.setVisible(!why.isEmpty());
        wrong.setManaged(!why.isEmpty());
    }
}
