package io.github.gavel.ui.log;

import io.github.gavel.client.journal.Happening;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Face;
import io.github.gavel.ui.kit.Icons;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What happened, behind a picture of its kind. */
final class SentenceFace implements Face<Happening> {
    private static final Map<Happening.Kind, Feather> PICTURES = new EnumMap<>(Map.of(
            Happening.Kind.ADDED, Feather.PLUS,
            Happening.Kind.FINISHED, Feather.CHECK,
            Happening.Kind.REMOVED, Feather.TRASH_2,
            Happening.Kind.STUCK, Feather.ALERT_TRIANGLE,
            Happening.Kind.RECOVERED, Feather.PLAY,
            Happening.Kind.TROUBLE, Feather.ALERT_TRIANGLE,
            Happening.Kind.REFUSED, Feather.X_CIRCLE));

    private final Function<Happening, String> said;
    private final FontIcon good = Icons.icon(Feather.CHECK);
    private final FontIcon bad = Icons.icon(Feather.ALERT_TRIANGLE, "bad-text");
    private final Label sentence = Boxes.cut("");
    private final HBox row = Boxes.row(12, good, Boxes.wide(sentence));

    SentenceFace(Function<Happening, String> said) {
        this.said = said;
    }

    @Override
    public Node node() {
        return row;
    }

    @Override
    public void show(Happening it) {
        FontIcon icon = it.kind().isBad() ? bad : good;
        icon.setIconCode(PICTURES.getOrDefault(it.kind(), Feather.INFO));
        if (row.getChildren().get(0) != icon) {
            row.getChildren().set(0, icon);
        }
        sentence.setText(said.apply(it));
    }
}
