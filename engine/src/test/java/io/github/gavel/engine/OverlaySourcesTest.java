package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.mse.ChannelBinding;
import io.github.gavel.engine.mse.Encryption;
import io.github.gavel.engine.mse.PayloadRule;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.PeerFacts;
import io.github.gavel.engine.wire.Block;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** From whom pieces come when an overlay has a say in it, and what it learns of that, over real sockets. */
@Timeout(Town.LONGEST)
class OverlaySourcesTest {
    private static final int PIECE = 1 << 16;
    private static final int BLOCKS = PIECE / Block.USUAL;
    private static final int PIECES = 40;

    @TempDir
    private Path folder;

    @Test
    void whoeverWorksAloneHasSoManyPiecesOpenAndSendsAllOfEach() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 2));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.engine("leecher", overlay);
            town.fetches(leecher, "copy");
            List<Onlooker> seeds =
                    List.of(Onlooker.deciding((event, controls) -> {}), Onlooker.deciding((event, controls) -> {}));
            for (Onlooker seed : seeds) {
                town.calls(leecher, town.seed(town.engine("seed" + seeds.indexOf(seed), seed)));
                seed.await(Event.InterestChanged.class);
            }
            awaitPeers(overlay, 2);
            for (Onlooker seed : seeds) {
                ConnectionId peer = seed.await(Event.PeerReady.class).peer().connection();
                seed.controls().giveSlots(List.of(peer), Optional.empty());
            }
            town.awaitSeeding(leecher);
            town.assertSame("copy");
            List<Event.PieceVerified> verified = overlay.all(Event.PieceVerified.class);
            assertThat(verified)
                    .hasSize(PIECES)
                    .allSatisfy(piece -> assertThat(piece.bytes()).hasSize(1).containsValue((long) PIECE));
            for (Event.PeerReady ready : overlay.all(Event.PeerReady.class)) {
                assertThat(mostOpen(overlay.events(), ready.peer().connection()))
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    private static void awaitPeers(Onlooker overlay, int count) {
        Town.awaitThat(() -> overlay.all(Event.PeerReady.class).size() >= count);
    }

    /** Pieces begun with one peer that were not whole and right yet. */
    private static int mostOpen(List<Event> events, ConnectionId peer) {
        Set<Integer> open = new HashSet<>();
        int most = 0;
        for (Event event : events) {
            if (event instanceof Event.BlocksRequested asked && asked.peer().equals(peer)) {
                asked.blocks().forEach(block -> open.add(block.piece()));
            } else if (event instanceof Event.PieceVerified verified) {
                open.remove(verified.piece());
            }
            most = Math.max(most, open.size());
        }
        return most;
    }

    @Test
    void aPieceIsFinishedBeforeTheNextIsBegun() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 1));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            try (Provider provider = Provider.of(town, leecher)) {
                unchoke(provider, overlay);
                for (int piece = 0; piece < 3; piece++) {
                    List<Block> asked = provider.asked(piece * BLOCKS + BLOCKS);
                    List<Block> ofOne = asked.subList(piece * BLOCKS, asked.size());
                    assertThat(ofOne)
                            .hasSize(BLOCKS)
                            .extracting(Block::piece)
                            .containsOnly(ofOne.get(0).piece());
                    assertThat(ofOne).extracting(Block::offset).isSorted();
                    provider.send(BLOCKS - 1);
                    assertThat(provider.askedInTheEnd()).hasSize(piece * BLOCKS + BLOCKS);
                    provider.send(1);
                }
            }
        }
    }

    @Test
    void whatIsMissingOfAPieceWhoseSourceIsGoneComesFromAnotherAndBothAreNamed() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 1));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            int piece;
            try (Provider provider = Provider.of(town, leecher)) {
                unchoke(provider, overlay);
                piece = provider.asked(BLOCKS).get(0).piece();
                provider.send(BLOCKS - 1);
                overlay.await(
                        Event.BlocksCame.class,
                        came -> came.blocks().stream().anyMatch(block -> block.offset() == 2 * Block.USUAL));
            }
            ConnectionId first = overlay.await(Event.PeerGone.class).peer();
            town.calls(leecher, town.seed("seed"));
            town.awaitSeeding(leecher);
            town.assertSame("copy");
            ConnectionId second =
                    overlay.all(Event.PeerReady.class).get(1).peer().connection();
            assertThat(overlay.await(Event.PieceVerified.class, verified -> verified.piece() == piece)
                            .bytes())
                    .isEqualTo(Map.of(first, (long) PIECE - Block.USUAL, second, (long) Block.USUAL));
        }
    }

    @Test
    void aPieceOfWhichNothingCameForTenSecondsIsReleasedToOthers() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 1));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            try (Provider silent = Provider.of(town, leecher)) {
                unchoke(silent, overlay);
                int piece = silent.asked(BLOCKS).get(0).piece();
                silent.send(1);
                town.calls(leecher, town.seed("seed"));
                town.awaitSeeding(leecher);
                town.assertSame("copy");
                assertThat(overlay.await(Event.PieceVerified.class, verified -> verified.piece() == piece)
                                .bytes())
                        .hasSize(2);
            }
        }
    }

    @Test
    void aPieceThatIsWrongIsBlamedOnItsSources() throws IOException {
        Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.workAlone(peer, 1));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine leecher = town.leecher(town.engine("leecher", overlay), "copy");
            byte[] wrong = new byte[PIECES * PIECE];
            try (Provider poisoner = new Provider(town, leecher, wrong)) {
                unchoke(poisoner, overlay);
                poisoner.send(BLOCKS);
                ConnectionId liar = overlay.await(Event.PeerReady.class).peer().connection();
                int piece = poisoner.asked(BLOCKS).get(0).piece();
                assertThat(overlay.await(Event.PieceFailed.class))
                        .isEqualTo(new Event.PieceFailed(piece, Map.of(liar, (long) PIECE)));
                assertThat(overlay.await(Event.PeerGone.class).peer()).isEqualTo(liar);
            }
        }
    }

    @Test
    void twoSeedsStayTogetherAsLongAsTheyAreKept() throws IOException {
        Onlooker keeping = Onlooker.greeting((peer, controls) -> controls.keep(peer, true));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine one = town.seed(town.engine("one", keeping));
            Engine other =
                    town.seed(town.engine("other", Onlooker.greeting((peer, controls) -> controls.keep(peer, true))));
            town.calls(one, other);
            ConnectionId peer = keeping.await(Event.PeerReady.class).peer().connection();
            Event.PiecesGained gained = keeping.await(Event.PiecesGained.class);
            assertThat(gained.pieces().cardinality()).isEqualTo(PIECES);
            for (int i = 0; i < 800; i++) {
                Town.sleep();
            }
            assertThat(keeping.all(Event.PeerGone.class)).isEmpty();
            keeping.controls().keep(peer, false);
            assertThat(keeping.await(Event.PeerGone.class).why()).isEqualTo("both of us have everything");
        }
    }

    @Test
    void bothEndsOfAnEncryptedConnectionAndNobodyElseHaveTheSameBindingAndKnowTheSameIds() throws IOException {
        Onlooker ours = Onlooker.quiet();
        Onlooker theirs = Onlooker.quiet();
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", theirs));
            for (String name : List.of("one", "two")) {
                Engine leecher =
                        town.engine(town.settings(name).with(Encryption.REQUIRED, PayloadRule.PREFER_PLAIN), ours);
                town.fetches(leecher, name);
                town.calls(leecher, seed);
                town.awaitSeeding(leecher);
            }
            assertThat(ids(theirs, PeerFacts::ownId)).isEqualTo(ids(ours, PeerFacts::othersId));
            assertThat(ids(theirs, PeerFacts::othersId))
                    .isEqualTo(ids(ours, PeerFacts::ownId))
                    .hasSize(2)
                    .doesNotContainAnyElementsOf(ids(ours, PeerFacts::othersId))
                    .doesNotHaveDuplicates();
            List<String> dialled = bindings(ours);
            assertThat(dialled).hasSize(2).doesNotHaveDuplicates().noneMatch(String::isEmpty);
            assertThat(bindings(theirs)).isEqualTo(dialled);
            Engine plain = town.engine("plain", ours);
            town.fetches(plain, "plain");
            town.calls(plain, seed);
            town.awaitSeeding(plain);
            assertThat(bindings(ours)).hasSize(3).endsWith("");
        }
    }

    private static List<BString> ids(Onlooker overlay, Function<PeerFacts, BString> whose) {
        return overlay.all(Event.PeerReady.class).stream()
                .map(Event.PeerReady::peer)
                .map(whose)
                .toList();
    }

    private static List<String> bindings(Onlooker overlay) {
        return overlay.all(Event.PeerReady.class).stream()
                .map(Event.PeerReady::peer)
                .map(PeerFacts::binding)
                .map(OverlaySourcesTest::words)
                .toList();
    }

    private static String words(Optional<ChannelBinding> binding) {
        return binding.map(one -> HexFormat.of().formatHex(one.hashed("test"))).orElse("");
    }

    @Test
    void anOverlayWithAThreadOfItsOwnIsToldEverythingThereAndTheThreadGoesOn() throws IOException {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own"));
        Onlooker overlay = new Onlooker(
                (event, controls) -> threads.add(Thread.currentThread().getName()));
        try {
            try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
                town.copies(town.engine("leecher", overlay.on(own)), "copy", town.seed("seed"));
            }
            assertThat(overlay.all(Event.PieceVerified.class)).hasSize(PIECES);
            assertThat(overlay.events()).last().isInstanceOf(Event.Ended.class);
            assertThat(threads).containsExactly("own");
            assertThat(own.isShutdown()).isFalse();
        } finally {
            own.shutdown();
        }
    }

    @Test
    void thoseWhomWeCallCanBeCalledEncryptedFirst() {
        Onlooker overlay = Onlooker.asking(controls -> controls.callEncrypted(true));
        try (Town town = new Town(folder, PIECES * PIECE, PIECE)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher", overlay);
            town.fetches(leecher, "copy");
            town.calls(leecher, seed);
            assertThat(overlay.await(Event.PeerReady.class).peer().binding()).isPresent();
            town.awaitSeeding(leecher);
        }
    }

    /** When the overlay has said how it works. */
    private static void unchoke(Provider provider, Onlooker overlay) throws IOException {
        overlay.await(Event.PeerReady.class);
        provider.unchoke();
    }
}
