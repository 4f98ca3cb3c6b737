package io.github.gavel.ui.rows;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.text.Harmless;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.metainfo.InfoHash;
import java.time.Duration;
import java.util.BitSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One torrent as a line of the table.
 *
 * @param permille of what is wanted, rounded down, so that 1000 means all of it
 * @param pieces how many there are, 0 while nobody knows
 * @param left until all that is wanted is here, at the pace of now
 * @param trackers the names of their hosts
 */
public record TorrentRow(
        InfoHash hash,
        String name,
        Activity activity,
        int permille,
        BitSet have,
        int pieces,
        long size,
        long down,
        long up,
        int peers,
        int known,
        Optional<Duration> left,
        Optional<String> trouble,
        Money money,
        Set<String> trackers,
        Facts facts) {
    private static final int ALL = 1000;
    private static final int LONGEST_NAME = 250;

    public static TorrentRow of(Item item) {
        TorrentSnapshot torrent = item.view().transfer();
        return of(
                item.view(),
                Activity.of(item),
                Harmless.shortened(
                        torrent.content()
                                .map(known -> known.name())
                                .orElse(item.entry().name()),
                        LONGEST_NAME),
                item.sentence(),
                Facts.of(item));
    }

    public static TorrentRow of(TorrentView view) {
        TorrentSnapshot torrent = view.transfer();
        return of(
                view,
                Activity.of(torrent),
                torrent.content().map(known -> known.name()).orElseGet(torrent.hash()::toString),
                torrent.state() instanceof TorrentState.Failed failed
                        ? Optional.of(failed.sentence())
                        : Optional.empty(),
                Facts.of(view));
    }

    private static TorrentRow of(
            TorrentView view, Activity activity, String name, Optional<String> trouble, Facts facts) {
        TorrentSnapshot torrent = view.transfer();
        long wanted = torrent.wanted();
        long lacking = torrent.lacking();
        long down = torrent.progress().receivedPerSecond();
        return new TorrentRow(
                torrent.hash(),
                name,
                activity,
                permille(torrent, activity, wanted, lacking),
                torrent.progress().have(),
                torrent.content().map(known -> known.layout().pieces()).orElse(0),
                torrent.size(),
                down,
                torrent.progress().sentPerSecond(),
                torrent.progress().peers().size(),
                torrent.progress().known(),
                activity == Activity.DOWNLOADING && down > 0 && lacking > 0
                        ? Optional.of(Duration.ofSeconds((lacking + down - 1) / down))
                        : Optional.empty(),
                trouble,
                Money.of(view, activity),
                hosts(torrent),
                facts);
    }

    private static int permille(TorrentSnapshot torrent, Activity activity, long wanted, long lacking) {
        if (activity == Activity.CHECKING && torrent.state() instanceof TorrentState.Checking checking) {
            return checking.of() == 0 ? 0 : (int) ((long) checking.checked() * ALL / checking.of());
        }
        return wanted == 0 ? 0 : (int) ((wanted - lacking) * ALL / wanted);
    }

    private static Set<String> hosts(TorrentSnapshot torrent) {
        Set<String> hosts = new TreeSet<>();
        torrent.trackers()
                .forEach(tracker ->
                        Optional.ofNullable(tracker.tracker().getHost()).ifPresent(hosts::add));
        return Set.copyOf(hosts);
    }

    public boolean isComplete() {
        return permille == ALL && activity != Activity.CHECKING;
    }
}
