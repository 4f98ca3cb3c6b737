package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an owner does with torrents, at any moment. */
@Timeout(Town.LONGEST)
class LifeTest {
    private static final int SIZE = 3_000_000;

    @TempDir
    private Path folder;

    @Test
    void aTorrentMayBeStoppedStartedCheckedAndStoppedWhileItOpens() throws IOException {
        try (Town town = new Town(folder, SIZE, 16_384)) {
            Engine seed = town.seed("seed");
            for (int i = 0; i < 20; i++) {
                CompletableFuture.allOf(
                                seed.stop(town.hash()),
                                seed.start(town.hash()),
                                seed.recheck(town.hash()),
                                seed.stop(town.hash()),
                                seed.recheck(town.hash()),
                                seed.start(town.hash()))
                        .join();
            }
            town.awaitSeeding(seed);
            Engine leecher = town.engine("leecher");
            town.copies(leecher, "copy", seed);
        }
    }

    @Test
    void whatIsRemovedWhileItOpensIsGoneAndMayComeAgain() throws IOException {
        try (Town town = new Town(folder, SIZE, 16_384)) {
            Engine engine = town.engine("engine");
            for (int i = 0; i < 10; i++) {
                assertThat(engine.add(NewTorrent.of(town.torrent(), town.originalFolder()))
                                .join())
                        .isTrue();
                assertThat(engine.remove(town.hash(), false).join()).isEqualTo(new Removed.Gone());
            }
            engine.add(NewTorrent.of(town.torrent(), town.originalFolder())).join();
            assertThat(engine.remove(town.hash(), true).join()).isEqualTo(new Removed.Gone());
            assertThat(town.originalFolder().resolve("some.bin")).doesNotExist();
            assertThat(engine.snapshots().join()).isEmpty();
        }
    }

    @Test
    void theFilesOfAStoppedTorrentGoToo() throws IOException {
        try (Town town = new Town(folder, SIZE, 16_384)) {
            Engine seed = town.seed("seed");
            seed.stop(town.hash()).join();
            assertThat(seed.remove(town.hash(), true).join()).isEqualTo(new Removed.Gone());
            assertThat(town.originalFolder()).isEmptyDirectory();
            assertThat(remembered("seed.state")).isEmpty();
        }
    }

    @Test
    void filesThatAnotherTorrentHasStayAndThatIsTold() {
        try (Town town = new Town(folder, SIZE, 16_384);
                Town other = new Town(folder, SIZE, 32_768)) {
            Engine engine = town.seed("seed");
            engine.add(NewTorrent.of(other.torrent(), town.originalFolder())).join();
            other.await(engine, state -> state instanceof TorrentState.Failed);
            assertThat(engine.remove(other.hash(), true).join())
                    .isInstanceOfSatisfying(
                            Removed.Left.class,
                            left -> assertThat(left.sentence()).contains("some.bin belongs to another torrent"));
            assertThat(town.originalFolder().resolve("some.bin")).exists();
        }
    }

    @Test
    void whatWasDoneInEarlierRunsIsAddedUp() {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed("seed");
            TorrentSnapshot first;
            try (Engine once = town.engine("leecher")) {
                town.fetches(once, "copy");
                town.calls(once, seed);
                town.awaitSeeding(once);
                first = once.snapshot(town.hash()).join().orElseThrow();
            }
            Engine again = town.engine("leecher");
            town.fetches(again, "copy");
            TorrentSnapshot later =
                    town.awaitSnapshot(again, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
            assertThat(later.progress().received()).isZero();
            assertThat(later.totals().downloaded())
                    .isEqualTo(first.totals().downloaded())
                    .isEqualTo(SIZE);
            assertThat(later.totals().added().getEpochSecond())
                    .isEqualTo(first.totals().added().getEpochSecond());
            assertThat(later.totals().completed().orElseThrow().getEpochSecond())
                    .isEqualTo(first.totals().completed().orElseThrow().getEpochSecond());
            assertThat(later.rehashed()).isZero();
        }
    }

    @Test
    void nothingIsWrittenWhenWhatIsRememberedIsStillSo() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            town.seed("seed").close();
            Path memory = remembered("seed.state").get(0).resolve("memory");
            Object before = Files.getAttribute(memory, "unix:ino");
            town.seed("seed").close();
            assertThat(Files.getAttribute(memory, "unix:ino")).isEqualTo(before);
        }
    }

    @Test
    void whatCannotBeRememberedIsToldAndStopsTheTorrent() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.engine("seed");
            Files.writeString(town.folderOf("seed.state").resolve(town.hash().toString()), "in the way");
            seed.add(NewTorrent.of(town.torrent(), town.originalFolder())).join();
            TorrentState state = town.await(seed, now -> now instanceof TorrentState.Failed);
            assertThat(((TorrentState.Failed) state).sentence())
                    .startsWith("could not write "
                            + town.folderOf("seed.state").resolve(town.hash().toString()));
        }
    }

    @Test
    void aSeedWhoseFilesAreNotThereSaysSoAndMakesNothing() {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine engine = town.engine("engine");
            engine.add(NewTorrent.of(town.torrent(), town.folderOf("nowhere")).complete())
                    .join();
            TorrentState state = town.await(engine, now -> now instanceof TorrentState.Failed);
            assertThat(((TorrentState.Failed) state).sentence())
                    .startsWith("3000000 of 3000000 bytes are not in " + town.folderOf("nowhere"));
            assertThat(town.folderOf("nowhere")).doesNotExist();
        }
    }

    @Test
    void whatHasNothingToDoWithTheTorrentIsOnlyWrittenOverIfThatIsAskedFor() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed("seed");
            Path file = Files.createDirectory(town.folderOf("copy")).resolve("some.bin");
            Files.writeString(file, "my only copy");
            assertInTheWay(town, "some.bin is there already, and no whole piece of the torrent is", "my only copy");
            Files.writeString(file, "x".repeat(SIZE + 1));
            assertInTheWay(
                    town,
                    "some.bin is there already and has 3000001 bytes where the torrent has 3000000",
                    "x".repeat(SIZE + 1));
            Engine leecher = town.engine("leecher");
            assertThat(leecher.add(NewTorrent.of(town.torrent(), town.folderOf("copy"))
                                    .overwriting())
                            .join())
                    .isTrue();
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    private static void assertInTheWay(Town town, String words, String content) throws IOException {
        for (int run = 0; run < 2; run++) {
            try (Engine leecher = town.engine("leecher")) {
                town.fetches(leecher, "copy");
                TorrentState failed = town.await(leecher, state -> state instanceof TorrentState.Failed);
                assertThat(((TorrentState.Failed) failed).sentence()).startsWith(words);
            }
            assertThat(town.folderOf("copy").resolve("some.bin")).hasContent(content);
        }
    }

    @Test
    void whatSomebodyElseCutIsCheckedAndFetchedAgain() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed("seed");
            Engine first = town.engine("first");
            town.copies(first, "first", seed);
            try (FileChannel file =
                    FileChannel.open(town.folderOf("first").resolve("some.bin"), StandardOpenOption.WRITE)) {
                file.truncate(1_000_000);
            }
            Engine second = town.engine("second");
            town.fetches(second, "second");
            town.calls(second, first);
            town.await(first, state -> state instanceof TorrentState.Downloading);
            town.calls(first, seed);
            town.awaitSeeding(first);
            town.assertSame("first");
            town.calls(second, first);
            town.awaitSeeding(second);
            town.assertSame("second");
        }
    }

    @Test
    void whatIsChangedAgainAndAgainIsLeftToItsOwner() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            town.fetches(leecher, "copy");
            AtomicInteger touches = new AtomicInteger();
            TorrentState failed = town.await(seed, state -> {
                touch(town.originalFolder().resolve("some.bin"), touches.incrementAndGet());
                town.calls(leecher, seed);
                return state instanceof TorrentState.Failed;
            });
            assertThat(((TorrentState.Failed) failed).sentence()).endsWith("some.bin was changed by somebody else");
        }
    }

    @Test
    void twoEnginesDoNotShareWhatTheyRemember() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine first = town.engine("engine");
            EngineSettings same = EngineSettings.of(
                    town.folderOf("engine.state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            assertThatThrownBy(() -> Engine.start(same))
                    .isInstanceOf(IOException.class)
                    .hasMessage("another program is at work on what is remembered in " + town.folderOf("engine.state"));
            first.close();
            Engine.start(same).close();
        }
    }

    @Test
    void anEngineThatCannotListenLeavesNoThread() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            InetSocketAddress address = new InetSocketAddress(taken.getInetAddress(), taken.getLocalPort());
            assertThatThrownBy(() -> Engine.start(EngineSettings.of(folder.resolve("state"), address)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot listen at 127.0.0.1:" + address.getPort());
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (Thread.getAllStackTraces().keySet().stream()
                    .anyMatch(thread -> thread.getName().startsWith("engine-"))) {
                assertThat(System.nanoTime()).isLessThan(end);
                Town.sleep();
            }
        }
    }

    @Test
    void aTorrentThatWaitsForItsCheckStopsAtOnce() {
        try (Town large = new Town(folder.resolve("large"), 200_000_000, 1 << 20);
                Town small = new Town(folder.resolve("small"), SIZE, 65_536)) {
            Engine engine = large.engine("engine");
            engine.add(NewTorrent.of(large.torrent(), large.originalFolder())).join();
            engine.add(NewTorrent.of(small.torrent(), small.originalFolder())).join();
            engine.stop(small.hash()).join();
            assertThat(engine.snapshot(large.hash()).join().orElseThrow().state())
                    .isInstanceOf(TorrentState.Checking.class);
        }
    }

    private List<Path> remembered(String state) throws IOException {
        try (Stream<Path> found = Files.list(folder.resolve(state))) {
            return found.filter(Files::isDirectory).toList();
        }
    }

    private static void touch(Path file, int when) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH.plusSeconds(when)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
