package io.github.gavel.ui.rows;

import io.github.gavel.client.library.Item;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.torrent.PeerView;
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
 * @param labels in the order of the alphabet
 */
public record Facts(
        long done,
        long uploaded,
        long downloaded,
        long copies,
        List<String> labels,
        Path folder,
        Instant added,
        Optional<Instant> completed) {
    private static final int HUNDRED = 100;
    private static final int LONGEST_LABEL = 60;

    static Facts of(Item item) {
        return of(
                item.view().transfer(),
                item.entry().orders().labels(),
                item.entry().added());
    }

    static Facts of(TorrentSnapshot torrent) {
        return of(torrent, Set.of(), torrent.totals().added());
    }

    private static Facts of(TorrentSnapshot torrent, Set<String> labels, Instant added) {
        return new Facts(
                torrent.done(),
                torrent.totals().uploaded(),
                torrent.totals().downloaded(),
                copies(torrent),
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
