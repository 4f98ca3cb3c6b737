package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.gavel.engine.metainfo.Sources;
import io.github.gavel.engine.tracker.Patience;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What trackers hear of a torrent's life. */
@Timeout(Town.LONGEST)
class TrackersTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();

    @Test
    void aSeedAsksForPeersAndSaysGoodbye() throws IOException, InterruptedException {
        HttpServer tracker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tracker.createContext("/", this::answer);
        tracker.start();
        try (Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine seed = town.engine("seed");
            seed.add(tracked(town, tracker.getAddress().getPort())).join();
            town.awaitSeeding(seed);
            assertThat(asked.poll(20, TimeUnit.SECONDS)).contains("left=0", "numwant=100", "event=started");
            seed.close();
            assertThat(asked.poll(20, TimeUnit.SECONDS)).contains("numwant=0", "event=stopped");
        } finally {
            tracker.stop(0);
        }
    }

    @Test
    void aTrackerThatNeverAnswersIsNotWaitedForToTheEnd() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Town town = new Town(folder, 1_000_000, 65_536)) {
            Engine seed = town.engine("seed");
            seed.add(tracked(town, silent.getLocalPort())).join();
            town.awaitSeeding(seed);
            town.awaitSnapshot(seed, snapshot -> snapshot.trackers().get(0).isAsked());
            long begin = System.nanoTime();
            seed.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isLessThan(Patience.USUAL.answer().dividedBy(2));
        }
    }

    private static NewTorrent tracked(Town town, int port) {
        NewTorrent given = NewTorrent.of(town.torrent(), town.originalFolder());
        URI tracker = URI.create("http://127.0.0.1:" + port + "/announce");
        return new NewTorrent(
                given.hash(),
                given.known(),
                new Sources(List.of(List.of(tracker)), List.of()),
                given.peers(),
                given.folder(),
                given.selection(),
                given.sequential(),
                given.isComplete(),
                given.mayOverwrite(),
                given.callsEncrypted(),
                given.isHeld(),
                given.added());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI().getRawQuery());
            byte[] answer = "d8:intervali1800e5:peers0:e".getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
