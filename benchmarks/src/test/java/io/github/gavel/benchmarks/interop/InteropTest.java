package io.github.gavel.benchmarks.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gavel.benchmarks.peers.Aria2;
import io.github.gavel.benchmarks.peers.Client;
import io.github.gavel.benchmarks.peers.Errand;
import io.github.gavel.benchmarks.peers.Host;
import io.github.gavel.benchmarks.peers.Libtorrent;
import io.github.gavel.benchmarks.peers.Line;
import io.github.gavel.benchmarks.peers.Ours;
import io.github.gavel.benchmarks.peers.Ports;
import io.github.gavel.benchmarks.peers.Relay;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.peers.Sample;
import io.github.gavel.benchmarks.peers.Tool;
import io.github.gavel.benchmarks.peers.Tracker;
import io.github.gavel.client.cli.Gavel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real processes of ours and of other programs, that send each other a file in every way they can meet. */
class InteropTest {
    private static final int SIZE = 4 << 20;
    private static final int PIECE = 64 << 10;
    private static final int SOME = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path SCRIPT = Path.of("peers", "libtorrent_peer.py").toAbsolutePath();
    private static final Ours GAVEL = new Ours(
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Gavel.class.getName()),
            List.of());

    private static final Map<Tool, Boolean> HERE = new EnumMap<>(Tool.class);
    private static int run;
    private static int skipped;

    @TempDir
    private static Path folder;

    private static Sample sample;
    private static Tracker tracker;

    @BeforeAll
    static void makeWhatIsSent() throws IOException {
        sample = Sample.make(folder, "sample", SIZE, PIECE);
        tracker = Tracker.start();
    }

    @AfterAll
    static void sumUp() {
        tracker.close();
        System.out.println("interop: " + run + " cells run, " + skipped + " skipped");
    }

    static List<Cell> cells() {
        return Cell.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void theFileArrives(Cell cell) throws IOException, InterruptedException {
        boolean isHere = HERE.computeIfAbsent(cell.other(), Tool::isHere);
        skipped += isHere ? 0 : 1;
        assumeTrue(isHere, cell.other().howToGet());
        run++;
        Path copy = Files.createTempDirectory(folder, "copy");
        Wiretap tap = new Wiretap(cell.security(), someBytesOfTheFile());
        boolean weDownload = cell.direction() == Direction.WE_DOWNLOAD;
        try {
            copy(weDownload ? other(cell) : GAVEL, weDownload ? GAVEL : other(cell), source(cell), copy, tap);
        } catch (TimeoutException failure) {
            throw new AssertionError(cell + ": " + tap + "; " + failure.getMessage(), failure);
        }
        assertThat(sample.isIn(copy)).as("%s: the copy is the same", cell).isTrue();
        assertThat(tap.security()).as("%s", cell).isEqualTo(cell.security());
    }

    private static void copy(Client seeder, Client leecher, String source, Path copy, Wiretap tap)
            throws IOException, InterruptedException, TimeoutException {
        Errand seeding = errand(sample.torrent().toString(), sample.folder(), List.of());
        try (Running seed = Running.start(seeder.seed(seeding));
                Relay relay = relay(seeding, tap)) {
            seed.ready(PATIENCE);
            try (Running copying = Running.start(leecher.get(errand(source, copy, List.of(relay.address()))))) {
                copying.done(PATIENCE);
            }
        }
    }

    private static Relay relay(Errand to, Wiretap tap) throws IOException {
        return Relay.start("127.0.0.1:0", to.addresses().get(0), Line.NONE, tap);
    }

    private static byte[] someBytesOfTheFile() throws IOException {
        try (InputStream file = Files.newInputStream(sample.folder().resolve(sample.name()))) {
            return file.readNBytes(SOME);
        }
    }

    private static String source(Cell cell) {
        return cell.byMagnet() ? sample.magnet() : sample.torrent().toString();
    }

    private static Errand errand(String source, Path folder, List<String> peers) throws IOException {
        return new Errand(source, folder, Host.LOOPBACK, Ports.free(1), peers);
    }

    private static Client other(Cell cell) {
        return cell.other() == Tool.ARIA2
                ? new Aria2(tracker, cell.security().ofAria2())
                : new Libtorrent("libtorrent", SCRIPT, cell.security().ofLibtorrent());
    }
}
