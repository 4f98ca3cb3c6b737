package io.github.gavel.ui.welcome;

import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Switch;
import io.github.gavel.ui.words.Words;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/**
 * Says what Speed is, and asks whether somebody wants it. Neither answer is louder, and the one that does nothing is
 * first.
 */
public final class WelcomeScreen extends StackPane {
    private static final double COLUMN = 640;
    private static final double FACT = 312;
    private static final double ANSWER = 200;

    private final Words words;
    private final Switch spends;
    private final Switch earns;
    private final Button notNow;

    /**
     * What somebody wants.
     *
     * @param isSetUp whether a wallet is wanted; nothing else counts if not
     */
    public record Answer(boolean isSetUp, boolean spends, boolean earns) {}

    public WelcomeScreen(Words words, Consumer<Answer> answered) {
        this.words = words;
        spends = new Switch(words.say("welcome.spends"), words.say("welcome.spendsWhy"));
        earns = new Switch(words.say("welcome.earns"), words.say("welcome.earnsWhy"));
        notNow = answer("welcome.notNow", () -> answered.accept(new Answer(false, false, false)));
        Button setUp = answer("welcome.setUp", () -> answered.accept(new Answer(true, spends.isOn(), earns.isOn())));
        GridPane facts = new GridPane();
        facts.setHgap(16);
        facts.setVgap(24);
        facts.add(fact(Feather.CHECK_CIRCLE, "arrived"), 0, 0);
        facts.add(fact(Feather.UNLOCK, "free"), 1, 0);
        facts.add(fact(Feather.EYE, "learn"), 0, 1);
        facts.add(fact(Feather.ALERT_CIRCLE, "tokens"), 1, 1);
        HBox switches = new HBox(16, wide(spends), wide(earns));
        HBox answers = Boxes.row(16, notNow, setUp);
        answers.setAlignment(Pos.CENTER);
        VBox column = Boxes.column(
                32,
                Boxes.column(8, middle("welcome.title", "page-title"), middle("welcome.words", "muted")),
                facts,
                switches,
                Boxes.column(16, answers, middle("welcome.end", "caption")));
        column.setMaxWidth(COLUMN);
        column.setMaxHeight(USE_PREF_SIZE);
        ScrollPane scroll = new ScrollPane(Boxes.padded(new StackPane(column), 32, 32, 32, 32));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                notNow.fire();
                event.consume();
            }
        });
    }

    /** The answer that changes nothing is under the finger. */
    public void focus() {
        notNow.requestFocus();
    }

    private Label middle(String key, String look) {
        Label label = Boxes.cut(words.say(key), look);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private HBox fact(Feather picture, String name) {
        Label badge = new Label();
        badge.setGraphic(Icons.icon(picture));
        badge.getStyleClass().addAll("badge", "small");
        Label what = Boxes.cut(words.say("welcome." + name + "Why"), "muted");
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        HBox fact = new HBox(
                16, badge, Boxes.wide(Boxes.column(4, Boxes.text(words.say("welcome." + name), "card-title"), what)));
        fact.setPrefWidth(FACT);
        return fact;
    }

    private static Switch wide(Switch one) {
        one.setPrefWidth(FACT);
        return one;
    }

    private Button answer(String key, Runnable pressed) {
        Button button = Boxes.sized(new Button(words.say(key)), ANSWER, 40);
        button.getStyleClass().add("answer");
        button.setOnAction(event -> pressed.run());
        return button;
    }
}
