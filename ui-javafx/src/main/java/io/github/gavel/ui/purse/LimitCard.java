package io.github.gavel.ui.purse;

import io.github.gavel.client.purse.PurseView;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.words.Coins;
import io.github.gavel.ui.words.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** How much of a day's limit is used. */
final class LimitCard extends VBox {
    private final Words words;
    private final Label figure = Boxes.text("", "figure");
    private final Meter meter = new Meter(6);

    LimitCard(Words words, Runnable changes) {
        super(4);
        this.words = words;
        getStyleClass().add("card");
        Button change = Boxes.styled(Sheet.plain(words.say("purse.change"), changes), "link");
        change.setAccessibleText(words.say("purse.limits"));
        getChildren()
                .addAll(
                        Boxes.row(8, Boxes.text(words.say("purse.limitToday"), "caption"), Boxes.gap(), change),
                        figure,
                        Boxes.padded(new VBox(meter), 4, 0, 0, 0));
    }

    void show(PurseView view, Coins coins) {
        Amount used = view.spent().on(view.now());
        Amount most = view.limits().caps().day();
        String shown = words.say("measure.of", coins.exact(used), coins.exact(most));
        figure.setText(shown);
        setAccessibleText(words.say("purse.limitToday") + ", " + shown);
        meter.show(List.of(new Meter.Part(used.min(most).grains(), "part-paid")), most.grains());
    }
}
