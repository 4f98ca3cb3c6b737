package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.column;
import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.speed.view.CustomerView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.kit.PriceLadder;
import io.github.gavel.ui.kit.Seat;
import io.github.gavel.ui.kit.Stat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What a torrent's slots bring, and who bids for them. */
final class Selling extends VBox {
    private static final double LADDER = 168;
    private static final int MOST_RUNGS = 8;

    private final Speech speech;
    private final Stat earned;
    private final Stat price;
    private final Stat sold;
    private final Stat reserve;
    private final HBox seats = row(8);
    private final PriceLadder ladder = new PriceLadder();
    private final Notice nobody;
    private final VBox bids;
    private List<CustomerView> seated = List.of();

    Selling(Speech speech) {
        super(16);
        this.speech = speech;
        earned = new Stat(speech.say("speed.earned"), "earns");
        price = new Stat(speech.say("speed.price"));
        sold = new Stat(speech.say("speed.sold"));
        reserve = new Stat(speech.say("speed.reserve"));
        nobody = new Notice(Feather.BAR_CHART_2, speech.say("speed.noBids"), speech.say("speed.noBidsWhy"));
        ladder.setPrefHeight(LADDER);
        ladder.setMinHeight(LADDER);
        Boxes.tall(ladder);
        bids = Boxes.styled(column(12, text(speech.say("speed.bids"), "card-title"), ladder, nobody), "card");
        ladder.managedProperty().bind(ladder.visibleProperty());
        nobody.managedProperty().bind(nobody.visibleProperty());
        getChildren()
                .addAll(
                        row(0, earned, gap(), price, gap(), sold, gap(), reserve),
                        text(speech.say("speed.customers"), "card-title"),
                        seats,
                        Boxes.tall(bids));
    }

    void show(SellingView sells) {
        long awards = sells.peers().stream().filter(Selling::isSold).count();
        earned.show(speech.prices().earned(sells.earned()));
        price.show(sells.price().map(speech.prices()::perGb).orElseGet(() -> speech.say("speed.noPrice")));
        sold.show(speech.words().say("speed.soldOf", awards, sells.auctionSlots()));
        reserve.show(speech.prices().perGb(sells.reserve()));
        List<CustomerView> next = sells.peers().stream()
                .filter(peer -> !(peer.slot() instanceof Slot.Choked))
                .toList();
        if (!next.equals(seated)) {
            seated = next;
            seats.getChildren().setAll(next.stream().map(this::seat).toList());
        }
        showBids(sells);
    }

    private static boolean isSold(CustomerView peer) {
        return peer.slot() instanceof Slot.Award;
    }

    private Seat seat(CustomerView peer) {
        String who = peer.address().getHostString();
        Seat seat = peer.slot() instanceof Slot.Award award
                ? new Seat(
                        Seat.Kind.SOLD,
                        who,
                        speech.words().say("seat.pays", speech.prices().perGb(award.rate())))
                : new Seat(Seat.Kind.FREE, who, speech.say("seat.neverSold"));
        seat.setPrefWidth(1);
        return Boxes.wide(seat);
    }

    private void showBids(SellingView sells) {
        List<CustomerView> bidders = sells.peers().stream()
                .filter(peer -> !peer.bid().isFree())
                .sorted(Comparator.comparing(Selling::isSold)
                        .thenComparing(CustomerView::bid)
                        .reversed())
                .limit(MOST_RUNGS)
                .toList();
        ladder.setVisible(!bidders.isEmpty());
        nobody.setVisible(bidders.isEmpty());
        List<PriceLadder.Bid> rungs = new ArrayList<>();
        for (CustomerView bidder : bidders) {
            rungs.add(new PriceLadder.Bid(
                    bidder.bid().grainsPerGib(),
                    speech.prices().price(bidder.bid()),
                    word(bidder, rungs, sells),
                    isSold(bidder)));
        }
        ladder.show(rungs, sells.price().map(this::priceMark).orElseGet(Selling::nothing), reserveMark(sells));
        ladder.setAccessibleText(speech.words()
                .say(
                        "speed.ladderSaid",
                        bidders.size(),
                        sells.price().map(speech.prices()::perGb).orElseGet(() -> speech.say("speed.noPrice"))));
    }

    private String word(CustomerView bidder, List<PriceLadder.Bid> before, SellingView sells) {
        if (isSold(bidder)) {
            return speech.words().say("speed.slot", before.size() + 1);
        }
        if (!bidder.bid().covers(sells.reserve())) {
            return speech.say("speed.tooLow");
        }
        boolean isNext = before.stream().allMatch(PriceLadder.Bid::isWon);
        return speech.say(isNext ? "speed.setsPrice" : "speed.waits");
    }

    private PriceLadder.Mark priceMark(Rate rate) {
        return new PriceLadder.Mark(
                rate.grainsPerGib(),
                speech.say("speed.priceLine"),
                speech.prices().price(rate));
    }

    private PriceLadder.Mark reserveMark(SellingView sells) {
        return new PriceLadder.Mark(
                sells.reserve().grainsPerGib(),
                speech.say("speed.reserveLine"),
                speech.prices().price(sells.reserve()));
    }

    private static PriceLadder.Mark nothing() {
        return new PriceLadder.Mark(0, "", "");
    }
}
