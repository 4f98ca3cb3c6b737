package io.github.gavel.ui.bidding;

import atlantafx.base.controls.ProgressSliderSkin;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.speed.requesting.SpendingRules;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What somebody bids for a torrent, and at most pays for it. */
public final class BidCard extends StackPane {
    private final Words words;
    private final Entry most;
    private final Entry rate;
    private final Slider slider = new Slider(0, Steps.COUNT - 1.0, 0);
    private final RadioButton automatic;
    private final RadioButton byHand;
    private final Ask ask;
    private Optional<SpendingRules> rules = Optional.empty();
    private Object about = this;
    private boolean isFilling;

    /** @param wishes is told how to pay from now on; empty for not at all */
    public BidCard(Words words, Consumer<Optional<SpendingRules>> wishes) {
        this.words = words;
        most = Entry.line(words.say("bidding.most"));
        rate = Entry.line(words.say("bidding.rate"));
        automatic = new RadioButton(words.say("bidding.automatic"));
        byHand = new RadioButton(words.say("bidding.byHand"));
        ToggleGroup ways = new ToggleGroup();
        ways.getToggles().addAll(automatic, byHand);
        rate.managedProperty().bind(rate.visibleProperty());
        rate.visibleProperty().bind(byHand.selectedProperty());
        slider.setAccessibleText(words.say("bidding.most"));
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setBlockIncrement(1);
        slider.setSnapToTicks(true);
        slider.setSkin(new ProgressSliderSkin(slider));
        ask = new Ask(
                words,
                "bidding.bid",
                Feather.ZAP,
                "pays",
                () -> read().ifPresent(read -> wishes.accept(Optional.of(read))),
                () -> wishes.accept(Optional.empty()),
                most,
                Boxes.column(4, slider, scale()),
                Boxes.column(8, automatic, byHand),
                rate);
        getChildren().add(ask);
        slider.valueProperty().addListener((value, before, now) -> slide(now.doubleValue()));
        most.field().textProperty().addListener((text, before, now) -> typed());
        rate.field().textProperty().addListener((text, before, now) -> typed());
        byHand.selectedProperty().addListener((selected, before, now) -> typed());
    }

    /** What the slider reaches from and to. */
    private static HBox scale() {
        return Boxes.row(0, mark(0), Boxes.gap(), mark((Steps.COUNT - 1) / 2), Boxes.gap(), mark(Steps.COUNT - 1));
    }

    private static Label mark(int step) {
        return Boxes.text(Prices.typed(Steps.at(step)), "caption");
    }

    /**
     * What is in force. What somebody is typing stays as long as neither that nor the torrent changes.
     *
     * @param torrent what it is about
     * @param suggested where nothing is in force
     */
    public void show(Object torrent, Optional<SpendingRules> now, SpendingRules suggested) {
        if (!torrent.equals(about) || !now.equals(rules)) {
            about = torrent;
            rules = now;
            fill(BidForm.of(now.orElse(suggested)));
        }
    }

    private void fill(BidForm form) {
        isFilling = true;
        most.put(form.most());
        rate.put(form.rate());
        automatic.setSelected(!form.isByHand());
        byHand.setSelected(form.isByHand());
        isFilling = false;
        typed();
    }

    private BidForm form() {
        return new BidForm(most.text(), byHand.isSelected(), rate.text());
    }

    private void slide(double step) {
        if (!isFilling) {
            most.put(Prices.typed(Steps.at((int) Math.round(step))));
        }
    }

    private void typed() {
        if (isFilling) {
            return;
        }
        Prices.amount(most.text()).ifPresent(this::follow);
        BidForm form = form();
        ask.show(rules.isPresent(), rules.stream().noneMatch(now -> form.equals(BidForm.of(now))));
        if (form.read() instanceof Reading.Fit<SpendingRules> fit) {
            String budget = Prices.typed(fit.value().budget());
            ask.say(
                    form.isByHand()
                            ? words.say("bidding.saysByHand", form.rate().strip(), budget)
                            : words.say("bidding.saysAutomatic", budget));
        } else {
            ask.say("");
        }
    }

    private void follow(Amount amount) {
        isFilling = true;
        slider.setValue(Steps.below(amount));
        isFilling = false;
    }

    private Optional<SpendingRules> read() {
        Reading<SpendingRules> read = form().read();
        if (read instanceof Reading.Unfit<SpendingRules> unfit) {
            Entry wrong = unfit.field() == Reading.Field.MOST ? most : rate;
            wrong.complain(words.say(unfit.field().key()));
            wrong.field().requestFocus();
            return Optional.empty();
        }
        return Optional.of(((Reading.Fit<SpendingRules>) read).value());
    }
}
