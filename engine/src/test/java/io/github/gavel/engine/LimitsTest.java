package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.limits.Speeds;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What no more comes or goes than limits allow, and that everything else goes on under them, on real sockets. */
@Timeout(Town.LONGEST)
class LimitsTest {
    private static final int SIZE = 3_000_000;
    private static final long RATE = 1_500_000;

    @TempDir
    private Path folder;

    @Test
    void noMoreComesThanMay() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine(town.settings("leecher").with(speeds(down(RATE), Bandwidth.UNLIMITED)));
            assertCopiesWithin(
                    town,
                    leecher,
                    seed,
                    leecher,
                    snapshot -> snapshot.progress().received());
        }
    }

    @Test
    void noMoreGoesOutThanMayEvenEncrypted() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed(town.engine(town.settings("seed")
                    .with(Encryption.REQUIRED, PayloadRule.REQUIRE_RC4)
                    .with(speeds(Bandwidth.UNLIMITED, up(RATE)))));
            Engine leecher = town.engine("leecher");
            assertCopiesWithin(
                    town, leecher, seed, seed, snapshot -> snapshot.progress().sent());
        }
    }

    @Test
    void aClassHasALimitOfItsOwn() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed(
                    town.engine("seed", Onlooker.asking(controls -> controls.cap(RateClass.FREE, new Limit(RATE)))));
            Engine leecher = town.engine("leecher");
            assertCopiesWithin(
                    town, leecher, seed, seed, snapshot -> snapshot.progress().sent());
        }
    }

    @Test
    void aLimitThatIsLiftedIsNone() throws IOException {
        try (Town town = new Town(folder, 30_000_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine(town.settings("leecher").with(speeds(down(50_000), down(20_000))));
            town.fetches(leecher, "copy");
            town.calls(leecher, seed);
            town.awaitSnapshot(leecher, snapshot -> snapshot.progress().received() > 0);
            assertThat(leecher.snapshot(town.hash())
                            .join()
                            .orElseThrow()
                            .progress()
                            .received())
                    .isLessThan(SIZE);
            leecher.limit(Bandwidth.UNLIMITED).join();
            leecher.limit(town.hash(), Bandwidth.UNLIMITED).join();
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void whoComesLaterIsGreetedWhileOthersTakeAllThereIs() {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed("seed");
            seed.limit(new Bandwidth(new Limit(10_000), new Limit(10_000))).join();
            for (int i = 0; i < 6; i++) {
                Engine leecher = town.engine("leecher" + i);
                town.fetches(leecher, "copy" + i);
                town.calls(leecher, seed);
                int here = i + 1;
                town.awaitSnapshot(seed, snapshot -> snapshot.progress().peers().size() == here);
            }
        }
    }

    @Test
    void whatIsSaidWaitsBehindTwoBlocksAtMostWhenLittleMayGoOut() throws IOException {
        try (Town town = new Town(folder, SIZE, 1 << 20)) {
            Engine seed = town.seed("seed");
            seed.limit(up(20_000)).join();
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                Ear ear = peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                peer.say(Messages.requests(firstBlocks()));
                while (ear.blocks().size() < 2) {
                    peer.hear(heard -> heard.blocks().size() >= 2);
                }
                int before = ear.blocks().size();
                peer.say(Messages.cancels(firstBlocks()));
                while (!ear.heard(PeerMessage.Reject.class)) {
                    peer.hear(heard -> heard.heard(PeerMessage.Reject.class));
                }
                assertThat(ear.blocks()).hasSizeBetween(before, before + 3);
            }
        }
    }

    @Test
    void noMoreCallsAreUnderWayThanMayAndEachTorrentHasItsTurn() throws IOException {
        List<ServerSocket> silent = new ArrayList<>();
        List<Town> towns = new ArrayList<>();
        try (Town town = new Town(folder.resolve("own"), SIZE, 65_536)) {
            EngineSettings usual = town.settings("engine");
            Caps few = new Caps(
                    usual.caps().connections(), new Cap(3, 2), usual.caps().slots());
            Engine engine = town.engine(usual.with(few));
            for (int i = 0; i < 3; i++) {
                Town other = new Town(folder.resolve("town" + i), SIZE + i, 65_536);
                towns.add(other);
                other.fetches(engine, "copy");
                for (int j = 0; j < 3; j++) {
                    ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                    silent.add(door);
                    engine.call(
                            other.hash(),
                            List.of(new PeerHint(door.getInetAddress().getHostAddress(), door.getLocalPort())));
                }
            }
            Set<ServerSocket> called = new HashSet<>();
            Deque<Socket> open = new ArrayDeque<>();
            while (called.size() < 9) {
                for (ServerSocket door : silent) {
                    accepted(door).ifPresent(call -> {
                        called.add(door);
                        open.add(call);
                    });
                    assertThat(open).hasSizeLessThanOrEqualTo(3);
                }
                if (open.size() == 3) {
                    open.remove().close();
                }
            }
        } finally {
            for (ServerSocket door : silent) {
                door.close();
            }
            towns.forEach(Town::close);
        }
    }

    private static List<Block> firstBlocks() {
        return IntStream.range(0, 40)
                .mapToObj(block -> new Block(0, block * Block.USUAL, Block.USUAL))
                .toList();
    }

    private static Optional<Socket> accepted(ServerSocket door) throws IOException {
        door.setSoTimeout(10);
        try {
            return Optional.of(door.accept());
        } catch (SocketTimeoutException nobody) {
            return Optional.empty();
        }
    }

    private static void assertCopiesWithin(
            Town town, Engine leecher, Engine seed, Engine counting, ToLongFunction<TorrentSnapshot> counter)
            throws IOException {
        long begin = System.nanoTime();
        town.fetches(leecher, "copy");
        town.calls(leecher, seed);
        TorrentState state = new TorrentState.Stopped();
        while (!(state instanceof TorrentState.Seeding)) {
            Town.sleep();
            state = leecher.snapshot(town.hash()).join().orElseThrow().state();
            long passed =
                    counter.applyAsLong(counting.snapshot(town.hash()).join().orElseThrow());
            long most = RATE / 4 + (System.nanoTime() - begin) / 1_000 * RATE / 1_000_000;
            assertThat(passed).isLessThanOrEqualTo(most);
        }
        town.assertSame("copy");
    }

    private static Speeds speeds(Bandwidth inAll, Bandwidth ofEach) {
        return new Speeds(inAll, ofEach);
    }

    private static Bandwidth down(long rate) {
        return new Bandwidth(new Limit(rate), Limit.NONE);
    }

    private static Bandwidth up(long rate) {
        return new Bandwidth(Limit.NONE, new Limit(rate));
    }
}
