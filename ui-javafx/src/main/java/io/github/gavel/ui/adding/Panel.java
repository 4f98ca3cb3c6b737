package io.github.gavel.ui.adding;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One question on a sheet: a badge and a title, what is to be decided, and a footer that says what follows. */
final class Panel extends VBox {
    private static final double WIDTH = 640;
    private static final double LEAST_WIDTH = 480;
    private static final double LEAST_HEIGHT = 200;

    private final Label title = Boxes.cut("", "notice-title");
    private final Label facts = Boxes.cut("", "muted");
    private final Label result = Boxes.cut("", "medium");
    private final Label rest = Boxes.cut("", "caption");

    /** @param closes what is behind the cross and the Escape key */
    Panel(Feather picture, String close, Runnable closes, List<Node> body, List<Button> buttons) {
        super(16);
        getStyleClass().addAll("sheet", "add-panel");
        setMinWidth(LEAST_WIDTH);
        setMinHeight(body.stream().anyMatch(PickList.class::isInstance) ? LEAST_HEIGHT : USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.DIALOG);
        Label badge = new Label();
        badge.setGraphic(Icons.icon(picture));
        badge.getStyleClass().addAll("badge", "small");
        VBox head = Boxes.wide(Boxes.column(4, title, facts));
        head.setMinWidth(0);
        HBox top = Boxes.row(16, badge, head, Icons.button(Feather.X, close, closes));
        top.setAlignment(Pos.TOP_LEFT);
        top.setMinHeight(USE_PREF_SIZE);
        facts.managedProperty().bind(facts.textProperty().isNotEmpty());
        getChildren().add(Boxes.styled(top, "add-part"));
        body.forEach(part -> {
            VBox held = Boxes.styled(new VBox(part), "add-part");
            held.setMinHeight(part instanceof PickList list ? list.getMinHeight() : USE_PREF_SIZE);
            VBox.setVgrow(part, Priority.ALWAYS);
            VBox.setVgrow(held, part instanceof PickList ? Priority.ALWAYS : Priority.NEVER);
            held.managedProperty().bind(part.managedProperty());
            getChildren().add(held);
        });
        result.managedProperty().bind(result.textProperty().isNotEmpty());
        rest.managedProperty().bind(rest.textProperty().isNotEmpty());
        rest.setWrapText(true);
        rest.setMinHeight(USE_PREF_SIZE);
        VBox says = Boxes.wide(Boxes.column(4, result, rest));
        says.setAlignment(Pos.CENTER_LEFT);
        HBox footer = Boxes.styled(Boxes.row(8, says), "add-footer");
        footer.setMinHeight(USE_PREF_SIZE);
        footer.getChildren().addAll(buttons);
        getChildren().add(footer);
        buttons.forEach(button -> button.setMinWidth(USE_PREF_SIZE));
    }

    void head(String name, String about) {
        title.setText(name);
        facts.setText(about);
        setAccessibleText(name);
    }

    /** What follows, and what is left then. */
    void says(String what, String after, boolean isBad) {
        result.setText(what);
        rest.setText(after);
        rest.getStyleClass().setAll("label", "caption");
        if (isBad) {
            rest.getStyleClass().add("bad-text");
        }
    }

    static Button button(String words, Runnable pressed) {
        Button button = new Button(words);
        button.setOnAction(event -> pressed.run());
        return button;
    }

    /** What Enter does. */
    static Button first(String words, Runnable pressed) {
        Button button = Boxes.styled(button(words, pressed), "filled");
        button.setDefaultButton(true);
        return button;
    }
}
