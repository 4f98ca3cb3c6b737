package io.github.gavel.ui.bidding;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Chip;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A card on which something is asked: what it is about, a sentence that says what will happen, and what to press. */
final class Ask extends VBox {
    private final Words words;
    private final String key;
    private final Chip state = new Chip();
    private final Chip.Tone tone;
    private final Label sentence = Boxes.cut("", "muted");
    private final Button go;
    private final Button stop;

    /** @param key under which the bundles have its words */
    Ask(Words words, String key, Feather picture, String look, Runnable goes, Runnable stops, Node... fields) {
        super(12);
        this.words = words;
        this.key = key;
        this.tone = look.equals("pays") ? Chip.Tone.PAY : Chip.Tone.EARN;
        getStyleClass().add("card");
        go = new Button();
        go.setMaxWidth(Double.MAX_VALUE);
        go.setOnAction(event -> goes.run());
        stop = new Button(words.say(key + ".stop"));
        stop.setMaxWidth(Double.MAX_VALUE);
        stop.setOnAction(event -> stops.run());
        stop.managedProperty().bind(stop.visibleProperty());
        go.managedProperty().bind(go.visibleProperty());
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren()
                .add(Boxes.row(
                        8, Icons.icon(picture, look), Boxes.text(words.say(key), "card-title"), Boxes.gap(), state));
        getChildren().addAll(fields);
        getChildren().addAll(sentence, go, stop);
    }

    /** @param isChanged whether there is anything to be agreed to */
    void show(boolean isOn, boolean isChanged) {
        state.show(words.say(isOn ? "bidding.on" : "bidding.off"), isOn ? tone : Chip.Tone.PLAIN);
        go.setText(words.say(key + (isOn ? ".change" : ".go")));
        go.setVisible(!isOn || isChanged);
        stop.setVisible(isOn);
    }

    void say(String what) {
        sentence.setText(what);
    }
}
