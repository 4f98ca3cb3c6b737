package io.github.gavel.ui.keys;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.words.Words;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Everything that can be done by a key of its own. */
public final class KeysScreen extends StackPane {
    private static final double WIDTH = 640;
    private static final Pattern ITS_OWN_NAME = Pattern.compile(".|f\\d+");

    private final Words words;

    public KeysScreen(Words words) {
        this.words = words;
        VBox column = Boxes.column(16);
        for (Shortcut.Reach reach : Shortcut.Reach.values()) {
            column.getChildren().add(card(reach));
        }
        column.setMaxWidth(WIDTH);
        StackPane middle = Boxes.styled(new StackPane(column), "about-page");
        StackPane.setAlignment(column, Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(words.say("place.keys"));
        getChildren().add(scroll);
    }

    private VBox card(Shortcut.Reach reach) {
        VBox card = Boxes.styled(Boxes.column(12, Boxes.text(words.say(reach.key()), "card-title")), "card");
        reach.shortcuts().forEach(shortcut -> card.getChildren().add(line(shortcut)));
        return card;
    }

    private HBox line(Shortcut shortcut) {
        HBox caps = Boxes.row(4);
        shortcut.caps().forEach(cap -> caps.getChildren().add(Boxes.text(name(cap), "key-cap")));
        HBox line = Boxes.row(8, Boxes.text(words.say(shortcut.key())), Boxes.gap(), (Node) caps);
        line.setAccessibleText(words.say(shortcut.key()) + ": "
                + shortcut.caps().stream().map(this::name).collect(Collectors.joining(" + ")));
        return line;
    }

    private String name(String cap) {
        return ITS_OWN_NAME.matcher(cap).matches() ? cap.toUpperCase(Locale.ROOT) : words.say("keys.cap." + cap);
    }
}
