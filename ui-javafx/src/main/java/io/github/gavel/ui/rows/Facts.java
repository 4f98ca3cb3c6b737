package io.github.gavel.ui.rows;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.speed.view.BuyingView;
import io.github.gavel.speed.view.SellingView;
import io.github.gavel.speed.view.TradeView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a line can say of a torrent beside what it does.
 *
 * @param done bytes of it that are here and right
 * @param copies hundredths of it that all peers that are connected have together
 * @param callers how many peers are connected that called us
 * @param spent for it in all runs
 * @param earned with it in this run
 * @param labels in the order of the alphabet
 */
public record Facts(
        long done,
        long uploaded,
        long downloaded,
        long copies,
        int callers,
        Amount spent,
        Amount earned,
        List<String> labels,
        Path folder,
        Instant added,
        Optional<Instant> completed) {
    private static final int HUNDRED = 100;
    private static final int LONGEST_LABEL = 60;

    static Facts of(Item item) {
        return of(item.view(), item.entry().orders().labels(), item.entry().added());
    }

    static Facts of(TorrentView view) {
        return of(view, Set.of(), view.transfer().totals().added());
    }

    private static Facts of(TorrentView view, Set<String> labels, Instant added) {
        TorrentSnapshot torrent = view.transfer();
        return new Facts(
                torrent.done(),
                torrent.totals().uploaded(),
                torrent.totals().downloaded(),
                copies(torrent),
                (int) torrent.progress().peers().stream()
                        .filter(peer -> !peer.weCalled())
                        .count(),
                view.trade().flatMap(TradeView::buys).map(BuyingView::spent).orElse(Amount.ZERO),
                view.trade().flatMap(TradeView::sells).map(SellingView::earned).orElse(Amount.ZERO),
                labels.stream()
                        .map(label -> Harmless.shortened(label, LONGEST_LABEL))
                        .toList(),
                torrent.folder(),
                added,
                torrent.totals().completed());
    }

    private static long copies(TorrentSnapshot torrent) {
        long pieces = torrent.content().map(known -> known.layout().pieces()).orElse(0);
        long there =
                torrent.progress().peers().stream().mapToLong(PeerView::pieces).sum();
        return pieces == 0 ? 0 : there * HUNDRED / pieces;
    }
}
