package io.github.gavel.ui.kit;

import atlantafx.base.controls.ToggleSwitch;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Something that is so or not, with what it means below. */
public final class Switch extends HBox {
    private final ToggleSwitch toggle = new ToggleSwitch();

    public Switch(String name, String why) {
        this(name, Boxes.text(why, "caption"));
    }

    public Switch(String name, Node below) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        toggle.setAccessibleText(name);
        toggle.getStyleClass().add("switch");
        VBox text = Boxes.column(2, Boxes.text(name), below);
        getChildren().addAll(toggle, text);
    }

    public boolean isOn() {
        return toggle.isSelected();
    }

    public void turn(boolean isOn) {
        toggle.setSelected(isOn);
    }

    public void follow(Runnable turned) {
        toggle.selectedProperty().addListener((selected, before, now) -> turned.run());
    }
}
