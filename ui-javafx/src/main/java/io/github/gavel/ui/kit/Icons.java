package io.github.gavel.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Pictures of the one pack, in the sizes of the grid. */
public final class Icons {
    private Icons() {}

    public static FontIcon small(Feather picture, String... classes) {
        return of(picture, 12, classes);
    }

    public static FontIcon icon(Feather picture, String... classes) {
        return of(picture, 16, classes);
    }

    static FontIcon of(Feather picture, int size, String... classes) {
        FontIcon icon = new FontIcon(picture);
        icon.getStyleClass().addAll(classes);
        icon.getStyleClass().add("px" + size);
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** A button without a word on it, which says it when asked. */
    public static Button button(Feather picture, String words, Runnable pressed) {
        Button button = new Button();
        button.setGraphic(icon(picture));
        button.getStyleClass().setAll("button", "bare");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> pressed.run());
        return button;
    }
}
