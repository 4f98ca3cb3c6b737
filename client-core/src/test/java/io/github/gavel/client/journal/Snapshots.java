package io.github.gavel.client.journal;

import io.github.gavel.client.ClientSnapshot;
import io.github.gavel.client.TorrentView;
import io.github.gavel.client.library.Entry;
import io.github.gavel.client.library.Item;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.client.library.Orders;
import io.github.gavel.client.library.Standing;
import io.github.gavel.client.library.Wanted;
import io.github.gavel.client.settings.Settings;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.speed.market.Wish;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Libraries of torrents that are called by numbers. */
public final class Snapshots {
    private static final Path FOLDER = Path.of("/d");
    private static final Orders RUNNING = new Orders(
            Wanted.RUNNING,
            0,
            Set.of(),
            Bandwidth.UNLIMITED,
            Optional.empty(),
            Optional.empty(),
            Wish.NOTHING,
            Optional.empty());

    private Snapshots() {}

    public static LibrarySnapshot of(List<String> troubles, Item... items) {
        return new LibrarySnapshot(
                new ClientSnapshot(List.of(), Optional.empty()), List.of(items), Settings.standard(FOLDER), troubles);
    }

    public static Item item(int number, TorrentState state, boolean isComplete, Standing standing) {
        byte[] octets = new byte[InfoHash.LENGTH];
        octets[0] = (byte) number;
        InfoHash hash = InfoHash.of(octets);
        TorrentSnapshot transfer = new TorrentSnapshot(
                hash,
                Optional.empty(),
                FOLDER,
                state,
                new Progress(new BitSet(), 0, 0, 0, 0, 0, 0, List.of()),
                List.of(),
                Choice.ALL,
                new Totals(7, 5, Instant.EPOCH, Optional.of(Instant.EPOCH).filter(moment -> isComplete)),
                0);
        Entry entry = new Entry(hash, FOLDER, String.valueOf(number), Instant.EPOCH, RUNNING, Duration.ZERO, true);
        return new Item(entry, new TorrentView(transfer, Optional.empty()), standing);
    }
}
