package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Crook;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.Giver;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.hostile.Script;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More peers than slots or places, on real sockets. */
@Timeout(Town.LONGEST)
class CrowdTest {
    private static final int LEECHERS = 20;

    /** So many of those at a seed have had a slot when a test ends, of which there are five at once. */
    private static final int SERVED = Integer.getInteger("served", 10);

    private static final Duration SECOND = Duration.ofMillis(200);

    private static final int SIZE = 2_000_000;

    @TempDir
    private Path folder;

    @Test
    void twentyShareFourSlotsAndOneThatGoesRoundUntilAllHaveEverything() throws IOException {
        try (Town town = new Town(folder, SIZE, 65_536)) {
            Engine seed = town.seed(town.engine(with(town, new Cap(64, 4))));
            seed.limit(new Bandwidth(Limit.NONE, new Limit(3_000_000))).join();
            List<Engine> leechers = new ArrayList<>();
            for (int i = 0; i < LEECHERS; i++) {
                Engine leecher = town.engine("leecher" + i);
                leechers.add(leecher);
                town.fetches(leecher, "copy" + i);
                town.calls(leecher, seed);
            }
            Set<Long> unchoked = new HashSet<>();
            Set<Engine> done = new HashSet<>();
            Town.awaitThat(() -> {
                unchoked.add(unchoked(town, seed));
                leechers.stream().filter(leecher -> isSeeding(town, leecher)).forEach(done::add);
                return done.size() == LEECHERS;
            });
            assertThat(Collections.max(unchoked)).isBetween(4L, 5L);
            for (int i = 0; i < LEECHERS; i++) {
                town.assertSame("copy" + i);
            }
        }
    }

    /** While we download, whoever sends us most has a slot; as a seed everybody has one, for a minute. */
    @Test
    void fourSlotsGoToThoseWhoGiveAndAtASeedAllFiveGoOnToSomebodyElse() throws IOException {
        try (Town town = new Town(folder, 100_000_000, 65_536);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed(town.hurried(with(town, new Cap(64, 4)), SECOND));
            Engine leecher = town.hurried(town.settings("leecher").with(Caps.USUAL.withSlots(new Cap(64, 4))), SECOND);
            town.fetches(leecher, "copy");
            town.await(leecher, state -> state instanceof TorrentState.Downloading);
            List<Taking> takers = new ArrayList<>();
            for (int i = 0; i < LEECHERS; i++) {
                Taking taker = new Taking();
                takers.add(taker);
                Crook here = gang.join(leecher.address().orElseThrow(), "127.0.5." + (1 + i), new Taking());
                Crook there = gang.join(seed.address().orElseThrow(), "127.0.6." + (1 + i), taker);
                assertThat(here.isOver() || there.isOver()).isFalse();
            }
            Town.awaitThat(() -> unchoked(town, leecher) == 5 && unchoked(town, seed) == 5);
            List<Taking> first =
                    takers.stream().filter(taker -> taker.turns.get() > 0).toList();
            assertThat(first).hasSizeGreaterThanOrEqualTo(5);
            byte[] content = town.content();
            Set<InetSocketAddress> givers = new HashSet<>();
            for (int i = 0; i < 4; i++) {
                givers.add(gang.join(leecher.address().orElseThrow(), "127.0.7." + (1 + i), new Giving(content))
                        .address());
            }
            Town.awaitThat(() -> served(town, leecher).containsAll(givers) && unchoked(town, leecher) == 5);
            Town.awaitThat(() -> {
                assertThat(unchoked(town, seed)).isLessThanOrEqualTo(5);
                return first.stream().allMatch(taker -> taker.lost.get() > 0)
                        && takers.stream()
                                        .filter(taker -> taker.turns.get() > 0)
                                        .count()
                                >= SERVED;
            });
            Town.awaitThat(() -> served(town, leecher).containsAll(givers));
        }
    }

    /** Asks for a little again and again, as long as it may. */
    private static class Taking implements Script {
        private static final int LITTLE = 1_024;
        private static final int LONG = 100;

        private final AtomicInteger turns = new AtomicInteger();
        private final AtomicInteger lost = new AtomicInteger();
        private boolean isUnchoked;
        private OptionalInt piece = OptionalInt.empty();
        private int ticks;

        @Override
        public void begins(Crook self) {
            self.greet();
            self.say(Messages.interested());
        }

        @Override
        public void hears(Crook self, PeerMessage message) {
            if (message instanceof PeerMessage.Unchoke) {
                isUnchoked = true;
                turns.incrementAndGet();
            } else if (message instanceof PeerMessage.Choke) {
                isUnchoked = false;
                lost.incrementAndGet();
            } else if (message instanceof PeerMessage.HaveAll) {
                piece = OptionalInt.of(0);
            } else if (message instanceof PeerMessage.Have has) {
                piece = OptionalInt.of(has.piece());
            }
        }

        @Override
        public void ticks(Crook self) {
            if (isUnchoked && piece.isPresent()) {
                self.say(Messages.requests(List.of(new Block(piece.getAsInt(), 0, LITTLE))));
            }
            if (++ticks % LONG == 0) {
                self.say(Messages.keepAlive());
            }
        }
    }

    /** Gives ten blocks a second too. */
    private static final class Giving extends Taking {
        private static final long NANOS_A_BLOCK = 100_000_000;

        private final long begin = System.nanoTime();
        private final Giver giver;

        Giving(byte[] content) {
            Giver all = Giver.ofAll(content, 65_536, 40_002);
            this.giver = all.when(() -> all.given() < (System.nanoTime() - begin) / NANOS_A_BLOCK);
        }

        @Override
        public void begins(Crook self) {
            giver.begins(self);
            self.say(Messages.interested());
        }

        @Override
        public void hears(Crook self, PeerMessage message) {
            super.hears(self, message);
            giver.hears(self, message);
        }

        @Override
        public void ticks(Crook self) {
            super.ticks(self);
            giver.ticks(self);
        }
    }

    private static Set<InetSocketAddress> served(Town town, Engine engine) {
        return engine.snapshot(town.hash()).join().orElseThrow().progress().peers().stream()
                .filter(peer -> !peer.weChoke())
                .map(PeerView::address)
                .collect(Collectors.toSet());
    }

    @Test
    void torrentsShareTheSlotsOfAllAndEachHasSome() throws IOException {
        assertShared(town -> town.engine(with(town, new Cap(4, 8))), 0);
    }

    /** It named four when there were four. */
    @Test
    void anOverlaysTorrentGivesUpSlotsToOthersWithoutBeingAskedAgain() throws IOException {
        Onlooker overlay = Onlooker.seating((peer, controls) -> {});
        assertShared(
                town -> town.engine(
                        with(town, new Cap(4, 8)),
                        (torrent, controls) -> torrent.torrent().equals(town.hash())
                                ? overlay.attend(torrent, controls)
                                : Optional.empty()),
                4);
        assertThat(overlay.all(Event.PeerChoked.class)).hasSize(2);
    }

    /** @param before how many slots the first torrent has before the second has peers */
    private void assertShared(Function<Town, Engine> sharing, int before) throws IOException {
        try (Town first = new Town(folder.resolve("first"), SIZE, 65_536);
                Town second = new Town(folder.resolve("second"), SIZE + 1, 65_536)) {
            Engine seed = first.seed(sharing.apply(first));
            second.seed(seed);
            seed.limit(new Bandwidth(Limit.NONE, new Limit(100_000))).join();
            for (Town town : List.of(first, second)) {
                for (int i = 0; i < 4; i++) {
                    Engine leecher = town.engine("leecher" + i);
                    town.fetches(leecher, "copy" + i);
                    town.calls(leecher, seed);
                }
                Town.awaitThat(() -> unchoked(first, seed) >= before || town == second);
            }
            Town.awaitThat(() -> {
                List<Long> unchoked = seed.snapshots().join().stream()
                        .map(CrowdTest::unchoked)
                        .toList();
                assertThat(unchoked.get(0) + unchoked.get(1)).isLessThanOrEqualTo(4);
                return unchoked.equals(List.of(2L, 2L));
            });
        }
    }

    /** It answers when somebody else has come; whoever was not answered would be called in the other way. */
    @Test
    void whomWeCalledForTheLastPlaceIsCalledAgainInTheSameWayWhenThereIsRoom() throws IOException {
        Caps one = new Caps(new Cap(500, 1), Caps.USUAL.calls(), Caps.USUAL.slots());
        try (Town town = new Town(folder, SIZE, 65_536);
                ServerSocket door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            door.setSoTimeout(20_000);
            Engine leecher = town.leecher(town.engine(town.settings("leecher").with(one)), "copy");
            PeerHint where = new PeerHint(door.getInetAddress().getHostAddress(), door.getLocalPort());
            leecher.call(town.hash(), List.of(where));
            try (Socket call = door.accept();
                    RawPeer first = town.visitor(leecher)) {
                town.awaitSnapshot(
                        leecher, snapshot -> !snapshot.progress().peers().isEmpty());
                assertThat(new RawPeer(call, town.hash(), new byte[20]).isHungUpOn())
                        .isTrue();
                assertThat(town.peersOf(leecher)).containsExactly(first.address());
                assertThat(leecher.snapshot(town.hash())
                                .join()
                                .orElseThrow()
                                .progress()
                                .known())
                        .isOne();
            }
            town.awaitSnapshot(leecher, snapshot -> snapshot.progress().peers().isEmpty());
            leecher.call(town.hash(), List.of(where));
            try (Socket again = door.accept()) {
                assertThat(again.getInputStream().read()).isEqualTo("BitTorrent protocol".length());
            }
        }
    }

    private static EngineSettings with(Town town, Cap slots) {
        return town.settings("seed").with(Caps.USUAL.withSlots(slots));
    }

    private static boolean isSeeding(Town town, Engine engine) {
        return engine.snapshot(town.hash()).join().orElseThrow().state() instanceof TorrentState.Seeding;
    }

    private static long unchoked(Town town, Engine engine) {
        return unchoked(engine.snapshot(town.hash()).join().orElseThrow());
    }

    private static long unchoked(TorrentSnapshot snapshot) {
        return snapshot.progress().peers().stream()
                .filter(peer -> !peer.weChoke())
                .map(PeerView::address)
                .count();
    }
}
