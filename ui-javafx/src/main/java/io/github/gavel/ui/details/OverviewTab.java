package io.github.gavel.ui.details;

import static io.github.gavel.ui.kit.Boxes.column;
import static io.github.gavel.ui.kit.Boxes.dot;
import static io.github.gavel.ui.kit.Boxes.gap;
import static io.github.gavel.ui.kit.Boxes.padded;
import static io.github.gavel.ui.kit.Boxes.row;
import static io.github.gavel.ui.kit.Boxes.tall;
import static io.github.gavel.ui.kit.Boxes.text;

import io.github.gavel.client.TorrentView;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.TradeView;
import io.github.gavel.ui.kit.PieceStrip;
import io.github.gavel.ui.kit.Stat;
import io.github.gavel.ui.rows.FileRow;
import io.github.gavel.ui.rows.Past;
import io.github.gavel.ui.rows.TorrentRow;
import java.util.BitSet;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How far it is, which pieces are here, and how fast it was. */
final class OverviewTab implements Tab {
    private static final double STRIP = 16;

    private final Speech speech;
    private final Stat downloaded;
    private final Stat left;
    private final Stat copies;
    private final Stat peers;
    private final Stat uploaded;
    private final Stat ratio;
    private final Stat spent;
    private final Stat sooner;
    private final Stat earned;
    private final Label pieces = text("", "caption");
    private final HBox unwanted;
    private final PieceStrip strip = new PieceStrip(STRIP);
    private final Lately lately;
    private final VBox node;

    OverviewTab(Speech speech) {
        this.speech = speech;
        downloaded = new Stat(speech.say("overview.downloaded"));
        left = new Stat(speech.say("overview.left"));
        copies = new Stat(speech.say("overview.copies"));
        peers = new Stat(speech.say("overview.peers"));
        uploaded = new Stat(speech.say("overview.uploaded"));
        ratio = new Stat(speech.say("overview.ratio"));
        spent = new Stat(speech.say("overview.spent"), "pays");
        sooner = new Stat(speech.say("speed.sooner"));
        earned = new Stat(speech.say("overview.earned"), "earns");
        unwanted = key("unwanted", "overview.unwanted");
        lately = new Lately(speech);
        node = padded(column(16, figures(), column(8, legend(), strip), tall(lately)), 16, 16, 12, 16);
        node.setMinHeight(0);
    }

    private HBox figures() {
        HBox figures = row(0);
        for (Stat stat : new Stat[] {downloaded, left, copies, peers, uploaded, ratio, spent, sooner, earned}) {
            HBox apart = row(0, stat, gap());
            HBox.setHgrow(apart, Priority.ALWAYS);
            apart.managedProperty().bind(stat.visibleProperty());
            figures.getChildren().add(apart);
        }
        return figures;
    }

    private HBox legend() {
        return row(
                16,
                row(8, text(speech.say("overview.pieces"), "caption", "medium"), pieces),
                gap(),
                key("have", "overview.have"),
                key("missing", "overview.missing"),
                unwanted);
    }

    private HBox key(String look, String word) {
        HBox key = row(8, dot(look), text(speech.say(word), "caption"));
        key.managedProperty().bind(key.visibleProperty());
        return key;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void show(TorrentView view, Past past) {
        TorrentSnapshot torrent = view.transfer();
        TorrentRow line = TorrentRow.of(view);
        showFigures(torrent, line);
        showMoney(view);
        BitSet notWanted = FileRow.unwanted(torrent);
        unwanted.setVisible(!notWanted.isEmpty());
        String have = speech.measures().count(line.have().cardinality());
        String all = speech.measures().count(line.pieces());
        pieces.setText(speech.words().say("overview.piecesOf", have, all));
        strip.setAccessibleText(speech.words().say("overview.piecesSaid", have, all));
        strip.show(line.have(), notWanted, line.pieces(), line.isComplete() ? "whole" : "moving");
        lately.show(past);
    }

    private void showFigures(TorrentSnapshot torrent, TorrentRow line) {
        downloaded.show(
                line.isComplete()
                        ? speech.measures().size(torrent.wanted())
                        : speech.measures().sizeOf(torrent.wanted() - torrent.lacking(), torrent.wanted()));
        left.setVisible(!line.isComplete());
        left.show(line.left().map(speech.measures()::duration).orElse("–"));
        long held = line.facts().copies();
        copies.show(held == 0 ? "–" : speech.measures().copies(held));
        peers.show(speech.words().say("measure.of", line.peers(), Math.max(line.known(), line.peers())));
        uploaded.show(speech.measures().size(torrent.totals().uploaded()));
        ratio.show(speech.measures()
                .ratio(torrent.totals().uploaded(), torrent.totals().downloaded()));
    }

    private void showMoney(TorrentView view) {
        Optional<BuyingView> buys = view.trade().flatMap(TradeView::buys);
        Amount paid = buys.map(BuyingView::spent).orElse(Amount.ZERO);
        Optional<Gained> gained = buys.map(buying -> Gained.of(buying.benefit(), speech));
        Amount got = view.trade()
                .flatMap(TradeView::sells)
                .map(sells -> sells.earned())
                .orElse(Amount.ZERO);
        spent.setVisible(!paid.isZero());
        spent.show(speech.prices().spent(paid));
        sooner.setVisible(gained.filter(Gained::isSome).isPresent());
        gained.ifPresent(said -> sooner.show(said.words()));
        earned.setVisible(!got.isZero());
        earned.show(speech.prices().earned(got));
    }
}
