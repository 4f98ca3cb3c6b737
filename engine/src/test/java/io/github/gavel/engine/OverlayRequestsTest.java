package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.limits.RateClass;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.torrent.Caps;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an overlay decides about those who ask us for blocks, over real sockets. */
@Timeout(Town.LONGEST)
class OverlayRequestsTest {
    private static final int PIECE = 1 << 18;
    private static final int SIZE = 20 * PIECE;
    private static final int MORE_THAN_TIME_BRINGS = 20;

    @TempDir
    private Path folder;

    @Test
    void requestsWaitUntilTheyAreReleasedAndGoOutInTheOrderInWhichTheyCame() throws IOException {
        Onlooker overlay = holding();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = asking(seed, town, blocks(4))) {
                overlay.await(
                        Event.BlocksHeld.class,
                        held -> held.blocks().contains(blocks(4).get(15)));
                assertThat(overlay.held()).isEqualTo(blocks(4));
                assertThat(peer.hear(heard -> false).blocks()).isEmpty();
                ConnectionId connection =
                        overlay.await(Event.PeerReady.class).peer().connection();
                overlay.controls()
                        .release(connection, List.of(blocks(4).get(9), blocks(4).get(2)));
                overlay.controls().refuse(connection, blocks(4).subList(3, 6));
                assertThat(peer.hear(heard -> heard.blocks().size() == 2
                                        && heard.all(PeerMessage.Reject.class).size() == 3)
                                .blocks())
                        .containsExactly(blocks(4).get(2), blocks(4).get(9));
                overlay.controls().hold(connection, false);
                List<Block> rest = new ArrayList<>(blocks(4));
                rest.removeAll(blocks(4).subList(3, 6));
                rest.removeAll(List.of(blocks(4).get(2), blocks(4).get(9)));
                Ear ear = peer.hear(heard -> heard.blocks().size() == 13);
                assertThat(ear.blocks().subList(2, 13)).isEqualTo(rest);
                assertThat(rejected(ear)).isEqualTo(blocks(4).subList(3, 6));
            }
        }
    }

    @Test
    void whatWasLetGoAndIsNotOnItsWayIsHeldAgain() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                controls.giveSlots(List.of(ready.peer().connection()), Optional.empty());
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            seed.limit(new Bandwidth(Limit.NONE, new Limit(PIECE))).join();
            List<Block> asked = IntStream.range(0, 10)
                    .boxed()
                    .flatMap(piece -> blocks(piece).stream())
                    .toList();
            try (RawPeer peer = asking(seed, town, asked)) {
                peer.hear(heard -> !heard.blocks().isEmpty());
                ConnectionId connection =
                        overlay.await(Event.PeerReady.class).peer().connection();
                overlay.controls().hold(connection, true);
                overlay.await(Event.BlocksHeld.class, held -> held.blocks().contains(asked.get(asked.size() - 1)));
                int held = overlay.held().size();
                Ear ear = peer.hear(heard -> heard.blocks().size() == asked.size() - held);
                assertThat(ear.blocks()).isEqualTo(asked.subList(0, asked.size() - held));
                assertThat(overlay.held()).isEqualTo(asked.subList(asked.size() - held, asked.size()));
                assertThat(peer.hear(heard -> false).blocks()).hasSize(asked.size() - held);
            }
        }
    }

    @Test
    void aChokeTellsWhichRequestsDiedAndTheirAskerToo() throws IOException {
        Onlooker overlay = holding();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = asking(seed, town, blocks(1))) {
                ConnectionId connection =
                        overlay.await(Event.PeerReady.class).peer().connection();
                overlay.await(
                        Event.BlocksHeld.class,
                        held -> held.blocks().contains(blocks(1).get(15)));
                peer.say(Messages.cancels(List.of(blocks(1).get(15))));
                overlay.await(Event.BlockCancelled.class);
                overlay.controls().giveSlots(List.of(), Optional.empty());
                assertThat(overlay.await(Event.PeerChoked.class))
                        .isEqualTo(new Event.PeerChoked(connection, blocks(1).subList(0, 15)));
                Ear ear = peer.hear(heard -> heard.all(PeerMessage.Reject.class).size() == 16);
                assertThat(rejected(ear)).containsExactlyInAnyOrderElementsOf(blocks(1));
                assertThat(ear.blocks()).isEmpty();
            }
        }
    }

    @Test
    void littleIsUnderWayToWhoIsKeptNarrow() throws IOException {
        Onlooker overlay = Onlooker.seating((peer, controls) -> controls.narrow(peer));
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            List<Block> asked = new ArrayList<>();
            IntStream.range(0, 16).forEach(piece -> asked.addAll(blocks(piece)));
            try (RawPeer peer = asking(seed, town, asked)) {
                overlay.await(Event.BlocksSent.class);
                List<Block> before = List.of();
                List<Block> now = overlay.sent();
                while (now.size() > before.size()) {
                    IntStream.range(0, 150).forEach(i -> Town.sleep());
                    before = now;
                    now = overlay.sent();
                }
                assertThat(now.size() * Block.USUAL).isLessThanOrEqualTo(1 << 18);
                assertThat(peer.hear(heard -> heard.blocks().size() == asked.size())
                                .blocks())
                        .isEqualTo(asked);
            }
        }
    }

    @Test
    void aClassOfPeersThatIsCappedLeavesTheRestToTheOther() throws IOException {
        AtomicInteger seated = new AtomicInteger();
        Onlooker overlay = Onlooker.seating((peer, controls) -> {
            controls.cap(RateClass.FREE, new Limit(1));
            controls.classify(peer, seated.getAndIncrement() == 0 ? RateClass.FREE : RateClass.PAID);
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer free = asking(seed, town, blocks(0))) {
                town.copies(town.engine("paid"), "copy", seed);
                assertThat(free.hear(heard -> false).blocks()).isEmpty();
            }
        }
    }

    @Test
    void whatAnOverlayRefusesIsNoFaultOfWhoAsked() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                controls.hold(ready.peer().connection(), true);
                controls.giveSlots(List.of(ready.peer().connection()), Optional.empty());
            } else if (event instanceof Event.BlocksHeld held) {
                controls.refuse(held.peer(), held.blocks());
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = asking(seed, town, List.of())) {
                for (int refused = 0; refused < 2_400; refused += 16) {
                    int wished = refused + 16;
                    peer.say(Messages.requests(blocks(refused / 16 % 20)));
                    assertThat(peer.hear(heard -> rejected(heard).size() == wished)
                                    .blocks())
                            .isEmpty();
                }
                assertThat(overlay.all(Event.PeerGone.class)).isEmpty();
            }
        }
    }

    @Test
    void anOverlayGivesNoMoreSlotsThanThereAreAndFirstToThoseItNamesFirst() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {});
        try (Town town = new Town(folder, SIZE, PIECE)) {
            EngineSettings two = town.settings("seed").with(Caps.USUAL.withSlots(new Cap(2, 8)));
            Engine seed = town.seed(town.engine(two, overlay));
            try (RawPeer first = town.visitor(seed);
                    RawPeer second = town.visitor(seed);
                    RawPeer third = town.visitor(seed)) {
                List<ConnectionId> all = new ArrayList<>();
                for (RawPeer peer : List.of(third, first, second)) {
                    all.add(overlay.await(
                                    Event.PeerReady.class,
                                    ready -> ready.peer().address().equals(peer.address()))
                            .peer()
                            .connection());
                }
                overlay.controls().giveSlots(all.subList(0, 2), Optional.of(all.get(2)));
                for (RawPeer peer : List.of(third, first)) {
                    assertThat(peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class))
                                    .heard(PeerMessage.Unchoke.class))
                            .isTrue();
                }
                assertThat(second.hear(heard -> false).heard(PeerMessage.Unchoke.class))
                        .isFalse();
            }
        }
    }

    @Test
    void whatAnOverlayCappedIsFreeWhenTheTorrentStartsAnewWithoutIt() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", (torrent, controls) -> {
                controls.cap(RateClass.FREE, new Limit(1));
                return asked.getAndIncrement() == 0 ? Optional.of(event -> {}) : Optional.empty();
            }));
            seed.stop(town.hash()).join();
            seed.start(town.hash()).join();
            town.awaitSeeding(seed);
            town.copies(town.engine("leecher"), "copy", seed);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void slotsAreThoseThatTheOverlayGaveAndARoundAsksForThem() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {});
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                Event.RoundBegan round = overlay.await(
                        Event.RoundBegan.class,
                        began -> began.peers().stream().anyMatch(one -> one.wants() && !one.unchoked()));
                assertThat(round.seeding()).isTrue();
                assertThat(peer.hear(heard -> false).heard(PeerMessage.Unchoke.class))
                        .isFalse();
                overlay.controls()
                        .giveSlots(List.of(), Optional.of(round.peers().get(0).connection()));
                assertThat(peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class))
                                .heard(PeerMessage.Unchoke.class))
                        .isTrue();
                overlay.await(
                        Event.RoundBegan.class,
                        began -> began.peers().stream().anyMatch(one -> one.unchoked() && one.optimistic()));
            }
        }
    }

    @Test
    void aRoundBeginsAlsoWheneverTheOverlayWantsOne() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {});
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                overlay.await(Event.InterestChanged.class, Event.InterestChanged::wants);
                int more = overlay.all(Event.RoundBegan.class).size() + MORE_THAN_TIME_BRINGS;
                for (int wish = 0; wish < MORE_THAN_TIME_BRINGS; wish++) {
                    overlay.controls().beginRound();
                }
                overlay.await(
                        Event.RoundBegan.class,
                        any -> overlay.all(Event.RoundBegan.class).size() >= more);
            }
        }
    }

    @Test
    void aRoundIsTheEnginesOwnWhileNoOverlayGivesSlots() throws IOException {
        Onlooker overlay = Onlooker.quiet();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                assertThat(peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class))
                                .heard(PeerMessage.Unchoke.class))
                        .isTrue();
                overlay.controls().beginRound();
                overlay.controls().read(new Block(0, 0, Block.USUAL));
                overlay.await(Event.BlockRead.class);
                assertThat(overlay.all(Event.RoundBegan.class)).isEmpty();
            }
        }
    }

    @Test
    void whatIsHereIsReadAndWhatIsNotIsSaidToBeNot() throws IOException {
        Onlooker overlay = Onlooker.quiet();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            town.seed(town.engine("seed", overlay));
            byte[] all = Files.readAllBytes(town.originalFolder().resolve("some.bin"));
            Block inTheMiddle = new Block(7, 99, 1_000);
            overlay.controls().read(inTheMiddle);
            assertThat(overlay.await(Event.BlockRead.class, it -> it.block().equals(inTheMiddle))
                            .bytes())
                    .contains(BString.of(Arrays.copyOfRange(all, 7 * PIECE + 99, 7 * PIECE + 1_099)));
            Block beyond = new Block(7, PIECE - 99, 1_000);
            overlay.controls().read(beyond);
            assertThat(overlay.await(Event.BlockRead.class, it -> it.block().equals(beyond))
                            .bytes())
                    .isEmpty();
        }
    }

    @Test
    void aPieceIsHashedAgainAndAWrongOneStopsTheTorrentAndIsLackingFromThenOn() throws IOException {
        Onlooker overlay = Onlooker.quiet();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            overlay.controls().rehash(7);
            assertThat(overlay.await(Event.PieceRehashed.class)).isEqualTo(new Event.PieceRehashed(7, true));
            Path file = town.originalFolder().resolve("some.bin");
            FileTime then = Files.getLastModifiedTime(file);
            byte[] bytes = Files.readAllBytes(file);
            bytes[7 * PIECE + 99]++;
            Files.write(file, bytes);
            Files.setLastModifiedTime(file, then);
            overlay.controls().rehash(7);
            overlay.await(Event.PieceRehashed.class, again -> !again.right());
            assertThat(town.await(seed, state -> state instanceof TorrentState.Failed))
                    .isEqualTo(new TorrentState.Failed("piece 7 on the disk has not the hash any more that it had"));
            overlay.await(Event.Ended.class);
            seed.start(town.hash()).join();
            BitSet have = town.awaitSnapshot(seed, now -> now.state() instanceof TorrentState.Downloading)
                    .progress()
                    .have();
            assertThat(have.nextClearBit(0)).isEqualTo(7);
            assertThat(have.cardinality()).isEqualTo(SIZE / PIECE - 1);
        }
    }

    /** Gives everybody a slot and nobody a block. */
    private static Onlooker holding() {
        return Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                controls.hold(ready.peer().connection(), true);
                controls.giveSlots(List.of(ready.peer().connection()), Optional.empty());
            }
        });
    }

    private static RawPeer asking(Engine seed, Town town, List<Block> blocks) throws IOException {
        RawPeer peer = town.visitor(seed);
        peer.say(Messages.interested());
        peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
        peer.say(Messages.requests(blocks));
        return peer;
    }

    private static List<Block> rejected(Ear ear) {
        return ear.all(PeerMessage.Reject.class).stream()
                .map(PeerMessage.Reject::block)
                .toList();
    }

    private static List<Block> blocks(int piece) {
        return IntStream.range(0, PIECE / Block.USUAL)
                .mapToObj(index -> new Block(piece, index * Block.USUAL, Block.USUAL))
                .toList();
    }
}
