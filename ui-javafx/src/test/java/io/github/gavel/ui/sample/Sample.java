package io.github.gavel.ui.sample;

import io.github.gavel.client.TorrentView;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.Priority;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.metainfo.Content;
import io.github.gavel.engine.metainfo.Entry;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.metainfo.PieceHashes;
import io.github.gavel.engine.paths.SafePath;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.engine.tracker.Counts;
import io.github.gavel.engine.tracker.Refusal;
import io.github.gavel.engine.tracker.TrackerStatus;
import io.github.gavel.speed.view.TradeView;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/** One torrent of the samples, in the making. */
public final class Sample {
    private static final int MOST_PIECES = 4000;
    private static final String[] HOSTS = {
        "81.2.69.142",
        "145.220.21.40",
        "37.59.30.8",
        "133.18.234.5",
        "73.162.90.11",
        "94.254.18.77",
        "189.6.44.120",
        "49.36.201.8"
    };
    private static final String[] CLIENTS = {
        "Gavel 0.1",
        "Gavel 0.1",
        "Gavel 0.1",
        "qBittorrent 5.1",
        "Transmission 4.1",
        "Gavel 0.1",
        "libtorrent 2.0",
        "BiglyBT 4.0"
    };

    private final String name;
    private final long size;
    private final List<TrackerStatus> trackers = new ArrayList<>();
    private List<String> files;
    private Optional<Content> given = Optional.empty();
    private Optional<String> client = Optional.empty();
    private int permille;
    private long down;
    private long up;
    private int connected;
    private int known;
    private Optional<TorrentState> state = Optional.empty();
    private Optional<TradeView> trade = Optional.empty();

    private Sample(String name, long size) {
        this.name = name;
        this.size = size;
        this.files = List.of(name);
    }

    public static Sample named(String name, long size) {
        return new Sample(name, size);
    }

    static InetSocketAddress address(int number) {
        return new InetSocketAddress(HOSTS[number % HOSTS.length], 6881 + number / HOSTS.length);
    }

    public Sample files(String... names) {
        files = List.of(names);
        return this;
    }

    /** Of this, whatever else was said of its files. */
    public Sample of(Content content) {
        given = Optional.of(content);
        return this;
    }

    /** What every peer says it is. */
    public Sample client(String said) {
        client = Optional.of(said);
        return this;
    }

    /** The tracker had this to say. */
    public Sample refusedAt(String host, String words) {
        trackers.add(new TrackerStatus(
                URI.create("https://" + host + "/announce"),
                0,
                false,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                1,
                Optional.of(new Refusal(Refusal.Reason.FAILED, 0, words))));
        return this;
    }

    public Sample done(int ofThousand) {
        permille = ofThousand;
        return this;
    }

    public Sample moving(long received, long sent) {
        down = received;
        up = sent;
        return this;
    }

    public Sample peers(int here, int ofAll) {
        connected = here;
        known = ofAll;
        return this;
    }

    public Sample state(TorrentState given) {
        state = Optional.of(given);
        return this;
    }

    public Sample trade(TradeView given) {
        trade = Optional.of(given);
        return this;
    }

    public Sample at(String host) {
        Optional<Counts> counts =
                Optional.of(new Counts(50, OptionalInt.of(412), OptionalInt.of(61), Optional.empty()));
        trackers.add(new TrackerStatus(
                URI.create("https://" + host + "/announce"),
                0,
                false,
                Duration.ZERO,
                Optional.of(Duration.ZERO),
                counts,
                0,
                Optional.empty()));
        return this;
    }

    public TorrentView view() {
        Content content = given.orElseGet(this::content);
        int pieces = content.layout().pieces();
        TorrentState its =
                state.orElseGet(() -> permille == 1000 ? new TorrentState.Seeding() : new TorrentState.Downloading());
        List<PeerView> peers =
                IntStream.range(0, connected).mapToObj(i -> peer(i, pieces)).toList();
        Progress progress = new Progress(have(pieces), 0, 0, down, up, 0, known, peers);
        Totals totals = new Totals(size * permille / 2600, size * permille / 1000, Instant.EPOCH, Optional.empty());
        return new TorrentView(
                new TorrentSnapshot(
                        content.infoHash(),
                        Optional.of(content),
                        Path.of("Downloads"),
                        its,
                        progress,
                        trackers,
                        choice(content.layout().entries().size()),
                        totals,
                        0),
                trade);
    }

    private Choice choice(int files) {
        return new Choice(
                IntStream.range(0, files)
                        .mapToObj(i -> i == 4 ? Priority.OFF : i == 0 && files > 1 ? Priority.HIGH : Priority.NORMAL)
                        .toList(),
                false);
    }

    private Content content() {
        int pieceLength = 1 << 14;
        while (size / pieceLength > MOST_PIECES) {
            pieceLength <<= 1;
        }
        List<Entry> entries = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < files.size(); i++) {
            long length = i == files.size() - 1 ? size - at : (size - at) * (i == 0 ? 1 : 2) / 5;
            entries.add(new Entry(Optional.of(new SafePath(List.of(files.get(i).split("/")))), at, length));
            at += length;
        }
        Layout layout = new Layout(pieceLength, entries);
        InfoHash hash = InfoHash.ofInfo(ByteBuffer.wrap(name.getBytes(StandardCharsets.UTF_8)));
        return new Content(
                hash, name, false, PieceHashes.of(new byte[PieceHashes.HASH_LENGTH * layout.pieces()]), layout);
    }

    /** Most from the beginning on, the rest in stretches. */
    private BitSet have(int pieces) {
        BitSet have = new BitSet();
        int wanted = (int) ((long) pieces * permille / 1000);
        have.set(0, permille == 1000 ? pieces : wanted * 3 / 4);
        Random random = new Random(name.hashCode());
        while (have.cardinality() < wanted) {
            int from = wanted * 3 / 4 + random.nextInt(pieces - wanted * 3 / 4);
            have.set(from, Math.min(pieces, from + 1 + Math.min(wanted - have.cardinality() - 1, pieces / 60)));
        }
        return have;
    }

    /** Of what arrives, so that all peers together send that. */
    private long share(int number) {
        double all = IntStream.range(0, connected)
                .filter(other -> other % 8 < 5)
                .mapToDouble(other -> 1.0 / (1 + other))
                .sum();
        return (long) (down / (1.0 + number) / all);
    }

    private PeerView peer(int number, int pieces) {
        boolean serves = number % 8 < 5;
        int has = new int[] {1000, 1000, 1000, 810, 550, 340, 120, 970}[number % 8];
        return new PeerView(
                address(number),
                client.or(() -> Optional.of(CLIENTS[number % CLIENTS.length])),
                number % 4 != 3,
                true,
                number % 4 != 3,
                permille < 1000,
                !serves,
                number % 8 > 2,
                (int) ((long) pieces * has / 1000),
                0,
                0,
                serves && permille < 1000 ? share(number) : 0,
                number % 4 == 3 ? up / (2 + number) : 0,
                0);
    }
}
