package io.github.gavel.ui.bidding;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.speed.providing.EarningRules;
import io.github.gavel.ui.kit.Entry;
import io.github.gavel.ui.words.Prices;
import io.github.gavel.ui.words.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** For what somebody sells a torrent. */
public final class OfferCard extends StackPane {
    private final Words words;
    private final Entry reserve;
    private final Entry slots;
    private final Ask ask;
    private Optional<EarningRules> rules = Optional.empty();
    private EarningRules base = EarningRules.standard();
    private Object about = this;

    /** @param wishes is told how to sell from now on; empty for not at all */
    public OfferCard(Words words, Consumer<Optional<EarningRules>> wishes) {
        this.words = words;
        reserve = Entry.line(words.say("bidding.reserve"));
        slots = Entry.line(words.say("bidding.slots"));
        ask = new Ask(
                words,
                "bidding.offer",
                Feather.TRENDING_UP,
                "earns",
                () -> read().ifPresent(read -> wishes.accept(Optional.of(read))),
                () -> wishes.accept(Optional.empty()),
                reserve,
                slots);
        getChildren().add(ask);
        reserve.field().textProperty().addListener((text, before, now) -> typed());
        slots.field().textProperty().addListener((text, before, now) -> typed());
    }

    /**
     * What is in force. What somebody is typing stays as long as neither that nor the torrent changes.
     *
     * @param torrent what it is about
     * @param suggested where nothing is in force
     */
    public void show(Object torrent, Optional<EarningRules> now, EarningRules suggested) {
        if (!torrent.equals(about) || !now.equals(rules)) {
            about = torrent;
            rules = now;
            base = now.orElse(suggested);
            OfferForm form = OfferForm.of(base);
            reserve.put(form.reserve());
            slots.put(form.slots());
            typed();
        }
    }

    private OfferForm form() {
        return new OfferForm(reserve.text(), slots.text());
    }

    private void typed() {
        OfferForm form = form();
        ask.show(rules.isPresent(), rules.stream().noneMatch(now -> form.equals(OfferForm.of(now))));
        ask.say(form.read(base) instanceof Reading.Fit<EarningRules> fit ? sentence(fit.value()) : "");
    }

    private String sentence(EarningRules read) {
        Rate floor = read.reserve().floor();
        String key = rules.isPresent() ? "bidding.saysOffer" : "bidding.notSold";
        return floor.isFree()
                ? words.say(key + "Any", read.slots())
                : words.say(key, read.slots(), Prices.typed(floor));
    }

    private Optional<EarningRules> read() {
        Reading<EarningRules> read = form().read(base);
        if (read instanceof Reading.Unfit<EarningRules> unfit) {
            Entry wrong = unfit.field() == Reading.Field.RESERVE ? reserve : slots;
            wrong.complain(words.say(unfit.field().key()));
            wrong.field().requestFocus();
            return Optional.empty();
        }
        return Optional.of(((Reading.Fit<EarningRules>) read).value());
    }
}
