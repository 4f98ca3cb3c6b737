package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.column;
import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.speed.port.Refusal;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellerView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Meter;
import io.github.gavel.ui.kit.Note;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.kit.Stat;
import io.github.gavel.ui.rows.Arrival;
import io.github.gavel.ui.rows.Moved;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What buying a torrent costs, and from whom. */
final class Buying extends VBox {
    private static final double METER = 8;

    private final Speech speech;
    private final Stat spent;
    private final Stat arriving;
    private final Stat serving;
    private final Stat sooner;
    private final Label limit = text("", "caption");
    private final Meter meter = new Meter(METER);
    private final Arriving came;
    private final Label others = text("", "medium");
    private final Label fromOthers = text("", "muted");
    private final HBox rest;
    private final Note note;
    private final Notice nobody;
    private final VBox cards = column(8);
    private final Map<Object, SellerCard> known = new HashMap<>();

    Buying(Speech speech) {
        super(16);
        this.speech = speech;
        spent = new Stat(speech.say("speed.spent"), "pays");
        arriving = new Stat(speech.say("speed.receives"));
        serving = new Stat(speech.say("speed.serving"));
        sooner = new Stat(speech.say("speed.sooner"));
        note = new Note(Feather.SHIELD, speech.say("speed.free"));
        nobody = new Notice(Feather.USERS, speech.say("speed.noSellers"), speech.say("speed.noSellersWhy"));
        HBox figures = row(0, spent, gap(), arriving, gap(), serving, gap(), sooner);
        came = new Arriving(speech);
        rest = Boxes.styled(row(12, Icons.icon(Feather.USERS, "muted"), others, gap(), fromOthers), "card", "flat");
        Label how = Boxes.cut(speech.say("speed.how"), "caption");
        how.setWrapText(true);
        how.setMinHeight(USE_PREF_SIZE);
        VBox budget = column(4, meter, row(0, text(speech.say("speed.limitOf"), "caption"), gap(), limit));
        HBox bars = row(24, half(budget), half(came));
        getChildren().addAll(figures, bars, text(speech.say("speed.sellers"), "card-title"), cards, rest, note, how);
    }

    private static VBox half(VBox bar) {
        bar.setMinWidth(0);
        bar.setPrefWidth(1);
        return Boxes.wide(bar);
    }

    void show(BuyingView buys, Moved now, Arrival arrival) {
        spent.show(speech.prices().spent(buys.spent()));
        arriving.show(now.down() == 0 ? "–" : speech.measures().speed(now.down()));
        serving.show(speech.words()
                .say(
                        "measure.of",
                        buys.sellers().stream().filter(SellerView::serves).count(),
                        buys.sellers().size()));
        Gained gained = Gained.of(buys.benefit(), speech);
        sooner.show(gained.words(), gained.isSome() ? "accent" : "muted");
        limit.setText(speech.prices().amount(buys.spent()) + " "
                + speech.words().say("speed.limit", speech.prices().amount(buys.budget())));
        long underway = Math.min(buys.underway().grains(), buys.spent().grains());
        meter.show(
                List.of(
                        new Meter.Part(buys.spent().grains() - underway, "part-paid"),
                        new Meter.Part(underway, "part-underway")),
                buys.budget().grains());
        came.show(arrival);
        others.setText(speech.words().say("speed.others", arrival.others()));
        fromOthers.setText(speech.measures().speed(arrival.fromOthers()));
        rest.setVisible(arrival.others() > 0);
        rest.setManaged(rest.isVisible());
        note.show(buys.hindrance().map(Refusal::words).orElseGet(() -> speech.say("speed.free")));
        showSellers(buys.sellers());
    }

    private void showSellers(List<SellerView> sellers) {
        known.keySet().retainAll(sellers.stream().map(SellerView::address).toList());
        if (sellers.isEmpty()) {
            cards.getChildren().setAll(nobody);
            return;
        }
        List<SellerCard> next = sellers.stream()
                .sorted(Comparator.comparing(SellerView::serves).reversed())
                .map(seller -> {
                    SellerCard card = known.computeIfAbsent(seller.address(), address -> new SellerCard(speech));
                    card.show(seller);
                    return card;
                })
                .toList();
        if (!cards.getChildren().equals(next)) {
            cards.getChildren().setAll(next);
        }
    }
}
