package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.engine.torrent.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(Town.LONGEST)
class TransferTest {
    @TempDir
    private Path folder;

    @Test
    void whatOneHasTheOtherGets() throws IOException {
        try (Town town = new Town(folder, 3_000_017, 65_536)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            town.copies(leecher, "copy", seed);
            assertThat(leecher.snapshot(town.hash())
                            .join()
                            .orElseThrow()
                            .progress()
                            .wasted())
                    .isZero();
        }
    }

    static Stream<Arguments> encryptions() {
        return Stream.of(
                Arguments.of(Encryption.DISABLED, PayloadRule.PREFER_PLAIN, false),
                Arguments.of(Encryption.REQUIRED, PayloadRule.PREFER_PLAIN, false),
                Arguments.of(Encryption.REQUIRED, PayloadRule.REQUIRE_RC4, true));
    }

    @ParameterizedTest
    @MethodSource("encryptions")
    void inTheClearAndEncrypted(Encryption encryption, PayloadRule payload, boolean sealed) throws IOException {
        try (Town town = new Town(folder, 20_000_000, 1 << 20)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher", encryption, payload);
            town.fetches(leecher, "copy");
            Engine other = town.engine("other");
            town.fetches(other, "other");
            town.await(other, state -> state instanceof TorrentState.Downloading);
            town.calls(leecher, other);
            TorrentSnapshot met = town.awaitSnapshot(
                    leecher, snapshot -> !snapshot.progress().peers().isEmpty());
            assertThat(met.progress().peers()).allMatch(peer -> peer.encrypted() == sealed);
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void whoRefusesPlainConnectionsIsCalledAgainEncrypted() throws IOException {
        try (Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine seed = town.engine("seed", Encryption.REQUIRED, PayloadRule.PREFER_PLAIN);
            seed.add(NewTorrent.of(town.torrent(), town.originalFolder())).join();
            town.awaitSeeding(seed);
            Engine leecher = town.engine("leecher");
            town.copies(leecher, "copy", seed);
        }
    }

    @Test
    void aMagnetLinkIsEnough() throws IOException {
        try (Town town = new Town(folder, 40_000_000, 16_384)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            leecher.add(NewTorrent.of(town.magnet(), town.folderOf("copy"))).join();
            assertThat(town.await(leecher, state -> true)).isEqualTo(new TorrentState.FetchingMetadata());
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void leechersServeEachOther() throws IOException {
        try (Town town = new Town(folder, 6_000_000, 65_536)) {
            Engine seed = town.seed("seed");
            Engine first = town.engine("first");
            Engine second = town.engine("second");
            town.fetches(first, "one");
            town.fetches(second, "two");
            town.calls(second, first);
            town.calls(first, seed);
            town.awaitSeeding(second);
            town.awaitSeeding(first);
            town.assertSame("one");
            town.assertSame("two");
        }
    }

    @Test
    void aStoppedDownloadGoesOnWhereItWas() throws IOException {
        try (Town town = new Town(folder, 60_000_000, 1 << 20)) {
            Engine seed = town.seed("seed");
            try (Engine once = town.engine("leecher")) {
                town.fetches(once, "copy");
                town.calls(once, seed);
                town.awaitSnapshot(once, snapshot -> snapshot.done() > 5_000_000);
            }
            Engine again = town.engine("leecher");
            town.fetches(again, "copy");
            TorrentSnapshot resumed =
                    town.awaitSnapshot(again, snapshot -> !(snapshot.state() instanceof TorrentState.Checking));
            assertThat(resumed.done()).isGreaterThan(5_000_000);
            town.calls(again, seed);
            town.awaitSeeding(again);
            town.assertSame("copy");
            assertThat(again.snapshot(town.hash())
                            .join()
                            .orElseThrow()
                            .progress()
                            .received())
                    .isLessThanOrEqualTo(60_000_000 - resumed.done());
        }
    }

    /** Whoever is parted from is called again after half a minute. */
    @Test
    @Timeout(25)
    void thoseWhoCallEachOtherAtOnceStayConnectedOnce() {
        try (Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine first = town.engine("first");
            Engine second = town.engine("second");
            town.fetches(first, "one");
            town.fetches(second, "two");
            for (Engine engine : List.of(first, second)) {
                town.await(engine, state -> state instanceof TorrentState.Downloading);
            }
            town.calls(first, second);
            town.calls(second, first);
            for (Engine engine : List.of(first, second)) {
                town.awaitSnapshot(
                        engine, snapshot -> snapshot.progress().peers().size() == 1);
            }
            List<Boolean> whoCalled = List.of(first, second).stream()
                    .map(engine -> engine.snapshot(town.hash()).join().orElseThrow())
                    .flatMap(snapshot -> snapshot.progress().peers().stream())
                    .map(PeerView::weCalled)
                    .toList();
            assertThat(whoCalled).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoCallsItselfDoesSoOnce() {
        try (Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine engine = town.engine("engine");
            town.fetches(engine, "copy");
            town.await(engine, state -> state instanceof TorrentState.Downloading);
            town.calls(engine, engine);
            for (int i = 0; i < 50; i++) {
                Town.sleep();
            }
            Progress progress =
                    engine.snapshot(town.hash()).join().orElseThrow().progress();
            assertThat(progress.peers()).isEmpty();
            assertThat(progress.known()).isZero();
        }
    }

    @Test
    void theSameTorrentIsNotTakenTwice() {
        try (Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine seed = town.seed("seed");
            assertThat(seed.add(NewTorrent.of(town.torrent(), town.folderOf("elsewhere")))
                            .join())
                    .isFalse();
        }
    }

    @Test
    void whatBreaksOnTheDiskIsFoundByARecheckAndFetchedAgain() throws IOException {
        try (Town town = new Town(folder, 2_000_000, 65_536)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            town.fetches(leecher, "copy");
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            leecher.stop(town.hash()).join();
            Files.write(town.folderOf("copy").resolve("some.bin"), new byte[10], StandardOpenOption.WRITE);
            leecher.recheck(town.hash()).join();
            TorrentSnapshot checked =
                    town.awaitSnapshot(leecher, snapshot -> snapshot.state() instanceof TorrentState.Stopped);
            assertThat(checked.done()).isEqualTo(2_000_000 - 65_536);
            assertThat(checked.rehashed()).isEqualTo(2_000_000);
            leecher.start(town.hash()).join();
            town.await(leecher, state -> state instanceof TorrentState.Downloading);
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void aRemovedTorrentLeavesItsFilesOrNothing() throws IOException {
        try (Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            town.fetches(leecher, "copy");
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            leecher.remove(town.hash(), false).join();
            town.assertSame("copy");
            assertThat(leecher.snapshots().join()).isEmpty();
            assertThat(seed.remove(town.hash(), true).join()).isEqualTo(new Removed.Gone());
            assertThat(town.originalFolder().resolve("some.bin")).doesNotExist();
            assertThat(seed.remove(town.hash(), true).join()).isEqualTo(new Removed.Unknown());
        }
    }
}
