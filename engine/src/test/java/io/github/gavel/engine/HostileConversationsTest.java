package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Conversations;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.fixtures.Seeds;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole connections that were nearly good, with engines that seed, download and know nothing but a hash. Each build has
 * five thousand; {@code -Plong} fifty thousand.
 */
@Timeout(600)
class HostileConversationsTest {
    private static final int INPUTS = Integer.getInteger("inputs", 100_000) / 20;
    private static final int PIECE = 1 << 14;
    private static final int PIECES = 20;

    @TempDir
    private Path folder;

    private final List<String> faults = new CopyOnWriteArrayList<>();

    private final Handler told = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().intValue() >= Level.INFO.intValue()) {
                faults.add(record.getMessage() + ": " + record.getThrown());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @Test
    void noneMakesAnEngineFail() throws IOException {
        Logger logger = Logger.getLogger("io.github.gavel.engine");
        logger.addHandler(told);
        try (Town town = new Town(folder, PIECES * PIECE - 3, PIECE)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            Engine curious = town.engine("curious");
            curious.add(NewTorrent.of(town.magnet(), town.folderOf("other"))).join();
            List<Engine> engines = List.of(seed, leecher, curious);
            List<byte[]> seeds = Conversations.ofBothSides(PIECES);
            Seeds.forEach(INPUTS, random -> {
                Engine engine = engines.get(random.nextInt(engines.size()));
                talk(engine.address().orElseThrow(), town.hash(), Mutation.of(seeds, random), random);
                assertThat(faults).isEmpty();
            });
            for (Engine engine : List.of(leecher, curious)) {
                town.calls(engine, seed);
                town.awaitSeeding(engine);
            }
            town.assertSame("copy");
            town.assertSame("other");
            assertThat(faults).isEmpty();
        } finally {
            logger.removeHandler(told);
        }
    }

    /** Says all of it at once or in two goes, and listens until the engine hangs up. */
    private static void talk(InetSocketAddress engine, InfoHash torrent, byte[] conversation, RandomGenerator random) {
        byte[] id = new byte[20];
        random.nextBytes(id);
        int cut = random.nextInt(conversation.length + 1);
        try (Socket socket = new Socket()) {
            socket.connect(engine);
            socket.getOutputStream().write(Handshake.ours(torrent.toBytes(), id).bytes());
            socket.getOutputStream().write(conversation, 0, cut);
            socket.getOutputStream().write(conversation, cut, conversation.length - cut);
            socket.shutdownOutput();
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException hungUpOn) {
            // That is what most of them deserve.
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
