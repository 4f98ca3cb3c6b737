package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.wire.Block;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What else an overlay learns of those whom we ask, and what it can do about them, over real sockets. */
@Timeout(Town.LONGEST)
class OverlayEventsTest {
    private static final int PIECE = 1 << 16;
    private static final int BLOCKS = PIECE / Block.USUAL;
    private static final int LONG_PIECE = 1 << 24;
    private static final int PIECES = 40;

    @TempDir
    private Path folder;

    @Test
    void whatAPeerHadBeforeItWasKnownWhatTheTorrentIsIsTold() throws IOException {
        Onlooker overlay = Onlooker.quiet();
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.engine("leecher", overlay);
            leecher.add(NewTorrent.of(town.magnet(), town.folderOf("copy"))).join();
            town.calls(leecher, town.seed("seed"));
            assertThat(overlay.await(Event.PiecesGained.class).pieces().cardinality())
                    .isEqualTo(PIECES);
        }
    }

    @Test
    void whatAPeerRefusesIsTold() throws IOException {
        Onlooker overlay = Onlooker.quiet();
        try (Town town = new Town(folder, PIECES * PIECE, PIECE);
                Provider provider = Provider.of(town, town.leecher(town.engine("leecher", overlay), "copy"))) {
            ConnectionId peer = overlay.await(Event.PeerReady.class).peer().connection();
            provider.unchoke();
            Block block = provider.asked(1).get(0);
            provider.refuse(block);
            assertThat(overlay.await(Event.RequestRefused.class)).isEqualTo(new Event.RequestRefused(peer, block));
        }
    }

    @Test
    void whatCameOfAPieceThatNobodyWantsAnyMoreIsToldWithItsSource() throws IOException {
        Onlooker overlay = Onlooker.quiet();
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            try (Provider provider = Provider.of(town, leecher)) {
                ConnectionId peer = overlay.await(Event.PeerReady.class).peer().connection();
                provider.unchoke();
                int piece = provider.asked(1).get(0).piece();
                provider.send(1);
                overlay.await(Event.BlocksCame.class);
                leecher.choose(town.hash(), new Choice(List.of(Priority.OFF), false))
                        .join();
                assertThat(overlay.await(Event.PieceDropped.class))
                        .isEqualTo(new Event.PieceDropped(piece, Map.of(peer, (long) Block.USUAL)));
            }
        }
    }

    @Test
    void aWrongPieceOfTwoSourcesIsToldWithWhatCameFromEach() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 1));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            int piece;
            try (Provider poisoner = new Provider(town, leecher, new byte[PIECES * PIECE])) {
                overlay.await(Event.PeerReady.class);
                poisoner.unchoke();
                piece = poisoner.asked(BLOCKS).get(0).piece();
                poisoner.send(1);
                overlay.await(Event.BlocksCame.class);
            }
            ConnectionId liar = overlay.await(Event.PeerGone.class).peer();
            town.calls(leecher, town.seed("seed"));
            town.awaitSeeding(leecher);
            town.assertSame("copy");
            ConnectionId honest =
                    overlay.all(Event.PeerReady.class).get(1).peer().connection();
            assertThat(overlay.all(Event.PieceFailed.class))
                    .containsExactly(new Event.PieceFailed(
                            piece, Map.of(liar, (long) Block.USUAL, honest, (long) PIECE - Block.USUAL)));
            assertThat(overlay.all(Event.PeerGone.class)).hasSize(1);
        }
    }

    @Test
    void whoIsPartedFromIsGoneForTheReasonGivenAndNotCalledAgain() {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.part(peer, "it is too dear"));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            town.calls(leecher, seed);
            assertThat(overlay.await(Event.PeerGone.class).why()).isEqualTo("it is too dear");
            town.awaitSnapshot(leecher, snapshot -> snapshot.progress().known() == 0);
            Engine other = town.seed("other");
            town.calls(leecher, other);
            overlay.await(
                    Event.PeerReady.class,
                    ready -> ready.peer().address().equals(other.address().orElseThrow()));
        }
    }

    @Test
    void whoIsAskedForNothingIsAskedForAllOnceItWorksTogetherAgain() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 0));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            Onlooker seeding = Onlooker.deciding((event, controls) -> {});
            town.calls(leecher, town.seed(town.engine("seed", seeding)));
            ConnectionId seed = overlay.await(Event.PeerReady.class).peer().connection();
            ConnectionId us = seeding.await(Event.PeerReady.class).peer().connection();
            seeding.controls().giveSlots(List.of(us), Optional.empty());
            overlay.await(Event.ChokedUs.class, choked -> !choked.chokes());
            for (int i = 0; i < 100; i++) {
                Town.sleep();
            }
            assertThat(overlay.all(Event.BlocksRequested.class)).isEmpty();
            overlay.controls().workTogether(seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    /** The computer's own account of the crew's work tells: nothing can be written before a piece is whole. */
    @Test
    void aPieceIsHashedWhileItArrives() throws IOException {
        Set<Long> before = crew();
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 1));
        try (Town town = new Town(folder, 2 * LONG_PIECE, LONG_PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            try (Provider provider = Provider.of(town, leecher)) {
                overlay.await(Event.PeerReady.class);
                // An answer says that what was ordered before has been done.
                overlay.controls().rehash(0);
                overlay.await(Event.PieceRehashed.class);
                provider.unchoke();
                provider.send(1);
                long atFirst = worked(before);
                for (int i = 2; i < LONG_PIECE / Block.USUAL; i++) {
                    provider.send(1);
                }
                Town.awaitThat(() -> worked(before) - atFirst > 2_000_000);
                assertThat(overlay.all(Event.PieceVerified.class)).isEmpty();
                provider.send(1);
                overlay.await(Event.PieceVerified.class);
            }
        }
    }

    private static Set<Long> crew() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("engine-crew-"))
                .map(Thread::getId)
                .collect(Collectors.toSet());
    }

    private static long worked(Set<Long> others) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return crew().stream()
                .filter(id -> !others.contains(id))
                .mapToLong(threads::getThreadCpuTime)
                .sum();
    }
}
