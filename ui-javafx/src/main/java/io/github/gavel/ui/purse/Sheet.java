package io.github.gavel.ui.purse;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A question in front of a screen: a badge, a title, what it is about, and below what can be done. */
final class Sheet extends VBox {
    private static final double WIDTH = 560;

    private final VBox facts = Boxes.column(16);
    private final Label consequence = Boxes.cut("", "caption");
    private final HBox footer = Boxes.row(8, Boxes.wide(consequence));

    Sheet(Feather picture, String title, String words) {
        super(24);
        getStyleClass().add("sheet");
        setMaxWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title);
        Label badge = new Label();
        badge.setGraphic(Icons.icon(picture));
        badge.getStyleClass().addAll("badge", "small");
        Label more = Boxes.cut(words, "muted");
        more.setWrapText(true);
        more.setMinHeight(USE_PREF_SIZE);
        VBox head = Boxes.wide(Boxes.column(4, Boxes.text(title, "notice-title"), more));
        HBox top = Boxes.row(16, badge, head);
        top.setAlignment(Pos.TOP_LEFT);
        consequence.setWrapText(true);
        getChildren().addAll(top, facts, footer);
    }

    Sheet with(Node... parts) {
        facts.getChildren().addAll(parts);
        return this;
    }

    /** What happens if somebody agrees. */
    void consequence(String words) {
        consequence.setText(words);
    }

    /** The last one is the one that the sheet is for. */
    void actions(Button... buttons) {
        footer.getChildren().setAll(Boxes.wide(consequence));
        footer.getChildren().addAll(buttons);
    }

    static Button plain(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    static Button first(String words, Runnable pressed) {
        Button button = Boxes.styled(plain(words, pressed), "filled");
        button.setDefaultButton(true);
        return button;
    }
}
