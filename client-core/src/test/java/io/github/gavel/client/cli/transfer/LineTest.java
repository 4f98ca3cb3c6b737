package io.github.gavel.client.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.TorrentView;
import io.github.gavel.client.text.Width;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.TorrentSnapshot;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.Totals;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.engine.torrent.Progress;
import io.github.gavel.engine.tracker.Refusal;
import io.github.gavel.engine.tracker.TrackerStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LineTest {
    private static final TrackerStatus SILENT = new TrackerStatus(
            URI.create("http://tracker.example/announce"),
            0,
            false,
            Duration.ZERO,
            Optional.empty(),
            Optional.empty(),
            1,
            Optional.of(new Refusal(Refusal.Reason.FAILED, 0, "closed for today")));

    @Test
    void fitsIntoTheTerminal() {
        for (int columns = 80; columns < 160; columns++) {
            String line = Line.words(downloading(5_976_883, 1, List.of()), columns);
            assertThat(Width.of(line)).isLessThan(columns);
            assertThat(line).contains("5.6 MiB/s", "1 peer");
        }
    }

    @Test
    void showsABarWhereThereIsRoom() {
        assertThat(Line.words(downloading(0, 1, List.of()), 120)).contains(" [==");
        assertThat(Line.words(downloading(0, 1, List.of()), 60)).doesNotContain("[");
    }

    @Test
    void whoHasNobodyToAskIsToldSo() {
        assertThat(Line.words(downloading(0, 0, List.of()), 200))
                .endsWith("0 peers: no tracker is named, --peer names one");
    }

    @Test
    void whatATrackerSaysIsShownWhileItBringsNobody() {
        assertThat(Line.words(downloading(0, 0, List.of(SILENT)), 200))
                .contains("0 peers: tracker.example: ")
                .contains("closed for today");
        assertThat(Line.words(downloading(0, 1, List.of(SILENT)), 200)).doesNotContain("closed");
    }

    @Test
    void whoWaitsToBeToldWhatTheTorrentIsSeesThatNobodyTells() {
        assertThat(linesOf(new TorrentState.FetchingMetadata(), 45))
                .containsExactly(
                        "asks peers what it is · 0 peers of 3 known",
                        "asks peers what it is · 0 peers of 3 known · nobody has told in 10 s",
                        "asks peers what it is · 0 peers of 3 known · nobody has told in 20 s",
                        "asks peers what it is · 0 peers of 3 known · nobody has told in 40 s");
        assertThat(linesOf(new TorrentState.Downloading(), 45)).hasSize(1);
        assertThat(Line.words(with(new TorrentState.FetchingMetadata(), 0, 0), 80))
                .startsWith("asks peers what it is · 0 peers:");
    }

    /** What is written where no terminal is, told every second. */
    private static List<String> linesOf(TorrentState state, int seconds) {
        TorrentSnapshot snapshot = with(state, 0, 3);
        AtomicLong now = new AtomicLong(7);
        StringWriter written = new StringWriter();
        Line line = new Line(new PrintWriter(written), false, Optional.empty(), now::get);
        for (int second = 0; second <= seconds; second++) {
            line.now(new TorrentView(snapshot, Optional.empty()));
            now.addAndGet(1_000_000_000);
        }
        return written.toString().lines().toList();
    }

    @Test
    void whatWasFetchedHasARateInTheEndAndWhatWasHereHasNone() {
        TorrentSnapshot fetched = with(new TorrentState.Seeding(), 300 << 20);
        assertThat(Line.rate(fetched, Duration.ofMillis(1_500))).isEqualTo(" · 200.0 MiB/s in 1500 ms");
        assertThat(Line.rate(fetched, Duration.ofSeconds(100))).isEqualTo(" · 3.0 MiB/s in 1 min 40 s");
        assertThat(Line.rate(with(new TorrentState.Seeding(), 0), Duration.ofSeconds(100)))
                .isEmpty();
    }

    @Test
    void whoeverInterruptsIsToldHowToGoOn() {
        assertThat(Line.words(with(new TorrentState.Stopped(), 0), 80))
                .endsWith(" · stopped; the same command goes on from there");
    }

    private static TorrentSnapshot with(TorrentState state, long received) {
        return with(state, received, 0);
    }

    private static TorrentSnapshot with(TorrentState state, long received, int known) {
        TorrentSnapshot other = downloading(0, 0, List.of()).in(state);
        return new TorrentSnapshot(
                other.hash(),
                other.content(),
                other.folder(),
                other.state(),
                new Progress(new BitSet(), received, 0, 0, 0, 0, known, List.of()),
                List.of(),
                other.choice(),
                other.totals(),
                0);
    }

    private static TorrentSnapshot downloading(long rate, int peers, List<TrackerStatus> trackers) {
        PeerView peer = new PeerView(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 1),
                Optional.empty(),
                true,
                false,
                true,
                true,
                false,
                false,
                1,
                0,
                0,
                rate,
                0,
                0);
        return new TorrentSnapshot(
                InfoHash.of(new byte[20]),
                Optional.empty(),
                Path.of("to"),
                new TorrentState.Downloading(),
                new Progress(new BitSet(), 0, 0, rate, 0, 0, peers, peers == 0 ? List.of() : List.of(peer)),
                trackers,
                Choice.ALL,
                new Totals(0, 0, Instant.EPOCH, Optional.empty()),
                0);
    }
}
