package io.github.gavel.ui.adding;

import io.github.gavel.client.settings.SpeedDefaults;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Switch;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Whether tokens are bid for a torrent, and how many at most; nothing where there is no wallet. */
final class SpeedSwitch extends StackPane {
    private static final double FIELD = 72;

    private final Words words;
    private final boolean isOffered;
    private final TextField most = Boxes.styled(new TextField(), "entry", "amount");
    private final Label unit;
    private final Switch turns;

    SpeedSwitch(Words words, SpeedDefaults usual, boolean isOffered) {
        this.words = words;
        this.isOffered = isOffered;
        most.setText(Prices.typed(usual.budget()));
        most.setPrefWidth(FIELD);
        most.setAccessibleText(words.say("bidding.most"));
        unit = Boxes.text("", "caption");
        HBox below = Boxes.row(8, Boxes.text(words.say("adding.atMost"), "caption"), most, unit);
        turns = new Switch(words.say("adding.bid"), below);
        turns.turn(usual.spends());
        turns.follow(this::show);
        most.textProperty().addListener((text, before, now) -> show());
        setVisible(isOffered);
        setManaged(isOffered);
        getChildren().add(turns);
        show();
    }

    private void show() {
        most.setDisable(!turns.isOn());
        unit.getStyleClass().setAll("label", "caption");
        unit.setText(words.say("adding.tokens"));
    }

    boolean isOffered() {
        return isOffered;
    }

    Optional<SpendingRules> rules() {
        return isOffered && turns.isOn() ? amount().map(SpendingRules::within) : Optional.empty();
    }

    private Optional<Amount> amount() {
        return Prices.amount(most.getText()).filter(it -> !it.isZero());
    }

    boolean check() {
        boolean isFit = !isOffered || !turns.isOn() || amount().isPresent();
        if (!isFit) {
            unit.getStyleClass().add("bad-text");
            unit.setText(words.say("adding.bad.most"));
            most.requestFocus();
        }
        return isFit;
    }
}
