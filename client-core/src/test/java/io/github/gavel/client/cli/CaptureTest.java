package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.Engine;
import io.github.gavel.engine.EngineSettings;
import io.github.gavel.engine.NewTorrent;
import io.github.gavel.engine.TorrentState;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.metainfo.MetainfoReader;
import io.github.gavel.engine.metainfo.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a classic peer is told, byte by byte, of our program and of the engine alone. */
@Timeout(120)
class CaptureTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int EXTENDED = 20;
    private static final String NAME = "gv_speed";

    /** For how long nobody calls who might. */
    private static final int QUIET = 3_000;

    @TempDir
    private Path temp;

    private Path torrent = Path.of("");
    private Reading.Read read;
    private int port;

    @BeforeEach
    void makesATorrent() throws IOException {
        torrent = Wares.make(temp, 1 << 20, SEED).torrent();
        read = (Reading.Read) MetainfoReader.read(Files.readAllBytes(torrent));
        port = FreePort.any();
    }

    @Test
    void withSpeedOffASeedSaysWhatTheEngineSaysByteByByteAndCallsNobodyMore() throws IOException {
        try (ServerSocket bystander = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            List<List<byte[]>> engines = new ArrayList<>();
            int calls;
            try (Engine engine = engine(bystander.getLocalPort())) {
                engines.addAll(said(engine.address().orElseThrow().getPort()));
                calls = calls(bystander);
            }
            Process seed = OwnProcess.start(List.of(
                    "seed",
                    torrent.toString(),
                    "--bind",
                    "127.0.0.1",
                    "--port",
                    port + "",
                    "--peer",
                    "127.0.0.1:" + bystander.getLocalPort(),
                    "--state",
                    temp.resolve("off").toString()));
            try {
                seed.inputReader(ISO_8859_1).readLine();
                List<List<byte[]>> ours = said(port);
                for (int i = 0; i < engines.size(); i++) {
                    assertThat(shown(ours.get(i))).isEqualTo(shown(engines.get(i)));
                }
                assertThat(calls(bystander)).as("how often it calls others").isEqualTo(calls);
            } finally {
                seed.destroyForcibly().onExit().join();
            }
        }
    }

    /** Only there may it be told apart, and only by who agreed upon keys. */
    @Test
    void withSpeedOnASeedNamesItInItsExtendedHandshakeAndSaysNothingElseToWhoDoesNotNameIt() throws Exception {
        List<List<byte[]>> engines;
        try (Engine engine = engine(FreePort.any())) {
            engines = said(engine.address().orElseThrow().getPort());
        }
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            List<String> verb = List.of("seed", torrent.toString(), "--earn", "--reserve", "1");
            try (Trader ann = Trader.start(ledger, "ann", port, verb)) {
                ann.await("what it asks", it -> it.has("sells"));
                List<List<byte[]>> ours = said(port);
                assertThat(shown(ours.get(0))).as("in the clear").isEqualTo(shown(engines.get(0)));
                assertThat(shown(withoutExtended(ours.get(1))))
                        .as("with an encrypted handshake")
                        .isEqualTo(shown(withoutExtended(engines.get(1))));
                assertThat(ours.get(1).stream().map(CaptureTest::text)).anyMatch(it -> it.contains(NAME));
                assertThat(ours.get(1)).noneMatch(it -> it[0] == EXTENDED && it[1] != 0);
            }
        }
    }

    private Engine engine(int peer) throws IOException {
        Engine engine = Engine.start(EngineSettings.of(
                temp.resolve("engine"), new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
        engine.add(NewTorrent.of(read, temp).complete()).join();
        engine.call(read.metainfo().infoHash(), List.of(new PeerHint("127.0.0.1", peer)));
        while (!(engine.snapshots().join().get(0).state() instanceof TorrentState.Seeding)) {
            Thread.onSpinWait();
        }
        return engine;
    }

    /** To somebody in the clear, and at the same time to somebody with an encrypted handshake. */
    private List<List<byte[]>> said(int at) {
        return Stream.of(false, true)
                .map(encrypted -> CompletableFuture.supplyAsync(() -> said(at, encrypted)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private List<byte[]> said(int at, boolean encrypted) {
        try {
            return ScriptedPeer.hears(at, read.metainfo(), encrypted);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<byte[]> withoutExtended(List<byte[]> messages) {
        return messages.stream().filter(it -> it[0] != EXTENDED).toList();
    }

    private static List<String> shown(List<byte[]> messages) {
        return messages.stream().map(CaptureTest::text).toList();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, ISO_8859_1);
    }

    /** How often somebody was called who hangs up. */
    private static int calls(ServerSocket bystander) throws IOException {
        bystander.setSoTimeout(QUIET);
        for (int calls = 0; true; calls++) {
            try {
                bystander.accept().close();
            } catch (SocketTimeoutException quiet) {
                return calls;
            }
        }
    }
}
