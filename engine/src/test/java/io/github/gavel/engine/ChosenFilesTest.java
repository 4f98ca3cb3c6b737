package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.TorrentMaker;
import io.github.gavel.engine.create.Wishes;
import io.github.gavel.engine.hash.Sha1;
import io.github.gavel.engine.magnet.FileSelection;
import io.github.gavel.engine.magnet.Magnet;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Origin;
import io.github.gavel.engine.metainfo.Reading;
import io.github.gavel.engine.metainfo.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A torrent of three files, of which some are wanted. */
@Timeout(60)
class ChosenFilesTest {
    private static final int PIECE = 16 << 10;
    private static final int LENGTH = 20 * PIECE + 1_000;
    private static final List<String> NAMES = List.of("a.txt", "b.txt", "c.txt");

    @TempDir
    private Path folder;

    private final List<Engine> engines = new ArrayList<>();
    private Reading.Read torrent;
    private Engine seed;

    @BeforeEach
    void open() throws IOException {
        Path original = Files.createDirectories(folder.resolve("original").resolve("all"));
        Random random = new Random(1);
        for (String name : NAMES) {
            byte[] content = new byte[LENGTH];
            random.nextBytes(content);
            Files.write(original.resolve(name), content);
        }
        Making making = new TorrentMaker(Sha1.ofTheJdk()::begin, 1)
                .make(
                        original,
                        new Wishes(OptionalInt.of(PIECE), Sources.NONE, false, Origin.UNKNOWN),
                        Observer.PATIENT);
        torrent = (Reading.Read)
                MetainfoReader.read(((Making.Made) making).torrent().toBytes());
        seed = engine("seed");
        seed.add(NewTorrent.of(torrent, folder.resolve("original"))).join();
        await(seed, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
    }

    @AfterEach
    void close() {
        engines.forEach(Engine::close);
    }

    @Test
    void onlyWhatIsWantedComesAndThenItIsComplete() throws IOException {
        Engine leecher = engine("leecher");
        add(leecher, wanting(Priority.OFF, Priority.NORMAL, Priority.OFF));
        TorrentSnapshot done = await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
        assertThat(done.wanted()).isEqualTo(21L * PIECE);
        assertThat(done.lacking()).isZero();
        assertThat(done.done()).isEqualTo(done.wanted());
        assertHere("b.txt");
        assertThat(copy("a.txt")).doesNotExist();
        assertThat(copy("c.txt")).doesNotExist();
    }

    @Test
    void whatIsWantedMayChangeWhileItRuns() throws IOException {
        Engine leecher = engine("leecher");
        add(leecher, wanting(Priority.HIGH, Priority.OFF, Priority.OFF));
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
        leecher.choose(hash(), new Choice(List.of(Priority.OFF, Priority.OFF, Priority.LOW), true))
                .join();
        await(leecher, snapshot -> snapshot.choice().of(2) == Priority.LOW && snapshot.lacking() == 0);
        leecher.choose(hash(), Choice.ALL).join();
        await(leecher, snapshot -> snapshot.done() == snapshot.size());
        for (String name : NAMES) {
            assertHere(name);
        }
    }

    @Test
    void whatIsWantedNoMoreIsNotWaitedFor() {
        Engine leecher = engine("leecher");
        leecher.add(NewTorrent.of(torrent, folder.resolve("copy"))).join();
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Downloading);
        leecher.choose(hash(), wanting(Priority.OFF, Priority.OFF, Priority.OFF))
                .join();
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
        leecher.choose(hash(), Choice.ALL).join();
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Downloading);
    }

    @Test
    void whatIsWantedIsRememberedAlsoIfItWasChosenAtRest() {
        Choice chosen = wanting(Priority.OFF, Priority.HIGH, Priority.LOW).inOrder(true);
        try (Engine once = engine("leecher")) {
            add(once, wanting(Priority.OFF, Priority.NORMAL, Priority.OFF));
            await(once, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
            once.stop(hash()).join();
            once.choose(hash(), chosen).join();
        }
        Engine again = engine("leecher");
        again.add(NewTorrent.of(torrent, folder.resolve("copy"))).join();
        TorrentSnapshot known = await(again, snapshot -> snapshot.state() instanceof TorrentState.Downloading);
        assertThat(known.choice()).isEqualTo(chosen);
        assertThat(copy("a.txt")).doesNotExist();
    }

    @Test
    void ofManyChoicesAtRestTheLastIsRemembered() {
        Choice last = wanting(Priority.OFF, Priority.HIGH, Priority.LOW);
        try (Engine once = engine("leecher")) {
            add(once, wanting(Priority.OFF, Priority.NORMAL, Priority.OFF));
            await(once, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
            once.stop(hash()).join();
            for (int i = 0; i < 50; i++) {
                once.choose(hash(), wanting(Priority.LOW, Priority.OFF, Priority.HIGH))
                        .join();
                once.choose(hash(), last).join();
            }
        }
        Engine again = engine("leecher");
        again.add(NewTorrent.of(torrent, folder.resolve("copy"))).join();
        TorrentSnapshot known = await(again, snapshot -> snapshot.state() instanceof TorrentState.Downloading);
        assertThat(known.choice()).isEqualTo(last);
    }

    @Test
    void whatIsWantedMayChangeWhileItOpens() throws IOException {
        Engine leecher = engine("leecher");
        add(leecher, wanting(Priority.OFF, Priority.NORMAL, Priority.OFF));
        for (int i = 0; i < 20; i++) {
            leecher.choose(hash(), wanting(Priority.NORMAL, Priority.OFF, Priority.OFF))
                    .join();
            leecher.choose(hash(), wanting(Priority.NORMAL, Priority.OFF, Priority.LOW))
                    .join();
        }
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Seeding && snapshot.lacking() == 0);
        assertHere("a.txt");
        assertHere("c.txt");
    }

    @Test
    void anotherRunMayWantOtherFilesWhosePiecesWereKeptApart() throws IOException {
        try (Engine once = engine("leecher")) {
            add(once, wanting(Priority.OFF, Priority.NORMAL, Priority.OFF));
            await(once, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
        }
        Engine again = engine("leecher");
        add(again, wanting(Priority.NORMAL, Priority.OFF, Priority.NORMAL));
        await(again, snapshot -> snapshot.state() instanceof TorrentState.Seeding && snapshot.lacking() == 0);
        for (String name : NAMES) {
            assertHere(name);
        }
        assertThat(again.snapshot(hash()).join().orElseThrow().progress().received())
                .isEqualTo(2L * LENGTH + LENGTH - 21L * PIECE);
    }

    @Test
    void aMagnetLinkMaySayWhichFiles() throws IOException {
        FileSelection second = new FileSelection(List.of(new FileSelection.Range(1, 1)));
        Magnet magnet = new Magnet(hash(), Optional.empty(), Sources.NONE, List.of(Town.hint(seed)), second);
        Engine leecher = engine("leecher");
        leecher.add(NewTorrent.of(magnet, folder.resolve("copy"))).join();
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Seeding);
        assertHere("b.txt");
        assertThat(copy("c.txt")).doesNotExist();
    }

    @Test
    void whatHasNoSuchFileFails() {
        Engine leecher = engine("leecher");
        leecher.add(NewTorrent.of(torrent, folder.resolve("copy"))
                        .wanting(content -> wanting(Priority.OFF, Priority.OFF, Priority.OFF)))
                .join();
        await(leecher, snapshot -> snapshot.state() instanceof TorrentState.Failed);
        assertThat(folder.resolve("copy")).doesNotExist();
    }

    private static Choice wanting(Priority... files) {
        return new Choice(List.of(files), false);
    }

    private InfoHash hash() {
        return torrent.metainfo().infoHash();
    }

    private void add(Engine leecher, Choice choice) {
        leecher.add(NewTorrent.of(torrent, folder.resolve("copy")).wanting(content -> choice))
                .join();
        leecher.call(hash(), List.of(Town.hint(seed)));
    }

    private void assertHere(String name) throws IOException {
        assertThat(Files.mismatch(folder.resolve("original").resolve("all").resolve(name), copy(name)))
                .isEqualTo(-1);
    }

    private Path copy(String name) {
        return folder.resolve("copy").resolve("all").resolve(name);
    }

    private TorrentSnapshot await(Engine engine, Predicate<TorrentSnapshot> wished) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        TorrentSnapshot last = engine.snapshot(hash()).join().orElseThrow();
        while (!wished.test(last)) {
            assertThat(System.nanoTime()).as("waited in vain: %s", last).isLessThan(end);
            Town.sleep();
            last = engine.snapshot(hash()).join().orElseThrow();
        }
        return last;
    }

    private Engine engine(String name) {
        try {
            Engine engine = Engine.start(EngineSettings.of(
                    folder.resolve(name + ".state"), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
            engines.add(engine);
            return engine;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
