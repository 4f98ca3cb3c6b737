package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.speed.market.Wish;
import io.github.gavel.speed.view.TradeView;
import io.github.gavel.ui.bidding.BidCard;
import io.github.gavel.ui.bidding.OfferCard;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Icons;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.port.Commands;
import io.github.gavel.ui.port.Place;
import io.github.gavel.ui.rows.Arrival;
import io.github.gavel.ui.rows.Bargain;
import io.github.gavel.ui.rows.Past;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The auction of this torrent, as whoever buys or sells sees it, and what its owner wants there. */
final class SpeedTab implements Tab {
    private static final double CARDS = 288;

    private final Commands commands;
    private final Notice untraded;
    private final Buying buying;
    private final Selling selling;
    private final HBox rests;
    private final BidCard bid;
    private final OfferCard offer;
    private final ScrollPane node;
    private Optional<InfoHash> torrent = Optional.empty();
    private Wish wish = Wish.NOTHING;

    SpeedTab(Speech speech, Commands commands) {
        this.commands = commands;
        untraded = new Notice(Feather.ZAP_OFF, speech.say("speed.none"), speech.say("speed.noneWhy"));
        buying = new Buying(speech);
        selling = new Selling(speech);
        Button wallet = Boxes.styled(new Button(speech.say("bidding.toWallet")), "link");
        wallet.setMinWidth(Button.USE_PREF_SIZE);
        wallet.setOnAction(event -> commands.go(Place.WALLET));
        rests = Boxes.styled(
                Boxes.row(
                        12,
                        Icons.icon(Feather.MOON, "muted"),
                        Boxes.wide(Boxes.cut(speech.say("bidding.rests"), "muted")),
                        wallet),
                "note");
        bid = new BidCard(speech.words(), rules -> trade(now -> new Wish(rules, now.earns())));
        offer = new OfferCard(speech.words(), rules -> trade(now -> new Wish(now.spends(), rules)));
        VBox shown = Boxes.wide(Boxes.column(16, rests, untraded, buying, Boxes.tall(selling)));
        VBox cards = Boxes.column(16, bid, offer);
        cards.setMinWidth(CARDS);
        cards.setMaxWidth(CARDS);
        shown.setMinWidth(0);
        shown.getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        cards.getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        HBox page = Boxes.padded(new HBox(24, shown, cards), 16, 16, 16, 16);
        page.setAlignment(Pos.TOP_LEFT);
        node = new ScrollPane(page);
        node.setFitToWidth(true);
        node.setFitToHeight(true);
    }

    private void trade(UnaryOperator<Wish> change) {
        torrent.ifPresent(hash -> commands.trade(hash, change.apply(wish)));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentView view, Past past) {
        torrent = Optional.of(view.transfer().hash());
        boolean buys = view.trade().flatMap(TradeView::buys).isPresent();
        boolean sells = view.trade().flatMap(TradeView::sells).isPresent();
        untraded.setVisible(!buys && !sells);
        buying.setVisible(buys);
        selling.setVisible(sells && !(buys && isIdle(view)));
        bid.setVisible(view.transfer().size() == 0 || view.transfer().lacking() > 0);
        view.trade().flatMap(TradeView::buys).ifPresent(it -> buying.show(it, past.now(), Arrival.of(view)));
        view.trade().flatMap(TradeView::sells).ifPresent(selling::show);
    }

    /** What its owner wants of the torrent that is shown. */
    void want(InfoHash hash, Bargain bargain) {
        wish = bargain.wish();
        rests.setVisible(!bargain.isAtWork() && !wish.isNothing());
        bid.show(hash, wish.spends(), bargain.usual().spends().orElseThrow());
        offer.show(hash, wish.earns(), bargain.usual().earns().orElseThrow());
    }

    private static boolean isIdle(TorrentView view) {
        return view.trade()
                .flatMap(TradeView::sells)
                .filter(sells -> sells.earned().isZero()
                        && sells.peers().stream().allMatch(peer -> peer.bid().isFree()))
                .isPresent();
    }
}
