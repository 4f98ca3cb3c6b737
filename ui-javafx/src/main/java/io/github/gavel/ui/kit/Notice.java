package io.github.gavel.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands where there is nothing: a picture, a friendly line, and what could be done. */
public final class Notice extends VBox {
    public Notice(Feather picture, String title, String words) {
        super(8);
        setAlignment(Pos.CENTER);
        Label badge = new Label();
        badge.setGraphic(Icons.of(picture, 20));
        badge.getStyleClass().add("badge");
        Label more = Boxes.cut(words, "muted");
        more.setWrapText(true);
        getChildren().addAll(badge, Boxes.text(title, "notice-title"), more);
        getStyleClass().add("notice");
    }
}
