package io.github.gavel.ui.details;

import io.github.gavel.client.TorrentView;
import io.github.gavel.speed.view.TradeView;
import io.github.gavel.ui.kit.Boxes;
import io.github.gavel.ui.kit.Notice;
import io.github.gavel.ui.rows.Past;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The auction of this torrent, as whoever buys or sells sees it. */
final class SpeedTab implements Tab {
    private final Notice untraded;
    private final Buying buying;
    private final Selling selling;
    private final VBox page = Boxes.padded(Boxes.column(24), 16, 16, 16, 16);
    private final ScrollPane node = new ScrollPane(page);

    SpeedTab(Speech speech) {
        untraded = new Notice(Feather.ZAP_OFF, speech.say("speed.none"), speech.say("speed.noneWhy"));
        buying = new Buying(speech);
        selling = new Selling(speech);
        page.getChildren().addAll(Boxes.tall(untraded), buying, Boxes.tall(selling));
        page.getChildren().forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        node.setFitToWidth(true);
        node.setFitToHeight(true);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentView view, Past past) {
        boolean buys = view.trade().flatMap(TradeView::buys).isPresent();
        boolean sells = view.trade().flatMap(TradeView::sells).isPresent();
        untraded.setVisible(!buys && !sells);
        buying.setVisible(buys);
        selling.setVisible(sells && !(buys && isIdle(view)));
        view.trade().flatMap(TradeView::buys).ifPresent(it -> buying.show(it, past.now()));
        view.trade().flatMap(TradeView::sells).ifPresent(selling::show);
    }

    private static boolean isIdle(TorrentView view) {
        return view.trade()
                .flatMap(TradeView::sells)
                .filter(sells -> sells.earned().isZero()
                        && sells.peers().stream().allMatch(peer -> peer.bid().isFree()))
                .isPresent();
    }
}
