package io.github.gavel.ui.kit;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;

/** What rests while a question stands in front of it, and goes on where somebody was. */
public final class Behind {
    private final Node node;
    private Optional<Node> focused = Optional.empty();

    public Behind(Node node) {
        this.node = node;
        node.getStyleClass().add("behind");
    }

    public void rest() {
        if (!node.isDisable()) {
            focused = Optional.ofNullable(node.getScene()).map(Scene::getFocusOwner);
            node.setDisable(true);
        }
    }

    public void goOn() {
        node.setDisable(false);
        focused.filter(before -> before.getScene() != null).orElse(node).requestFocus();
        focused = Optional.empty();
    }
}
