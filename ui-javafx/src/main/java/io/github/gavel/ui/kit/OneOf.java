package io.github.gavel.ui.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;

/** Buttons of which one is chosen: by pressing it, by the arrows from its neighbour, or by the program. */
public final class OneOf {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Toggle, Runnable> choices = new HashMap<>();

    public OneOf() {
        group.selectedToggleProperty().addListener((selected, before, now) -> {
            if (now == null) {
                group.selectToggle(before);
            } else {
                Optional.ofNullable(choices.get(now)).ifPresent(Runnable::run);
            }
        });
    }

    /**
     * Adds one of them.
     *
     * @param chosen run whenever it becomes the one
     */
    public void add(ToggleButton button, Runnable chosen) {
        choices.put(button, chosen);
        button.setToggleGroup(group);
    }

    public void choose(ToggleButton button) {
        group.selectToggle(button);
    }
}
