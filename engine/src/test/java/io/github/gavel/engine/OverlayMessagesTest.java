package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.extension.ExtensionHandshake;
import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an overlay says and hears beside the protocol, over real sockets. */
@Timeout(Town.LONGEST)
class OverlayMessagesTest {
    private static final String NAME = "x_test";
    private static final String UNDERSTANDS = "d1:md6:x_testi7eee";
    private static final int THEIR_NUMBER = 7;
    private static final BString WORD = BString.of("word");
    private static final int PIECE = 1 << 18;
    private static final int SIZE = 20 * PIECE;

    @TempDir
    private Path folder;

    @Test
    void namesAreAdvertisedToOnePeerHeardFromItAloneAndWithdrawnLater() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Onlooker overlay = Onlooker.quiet();
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer one = town.visitor(seed)) {
                ConnectionId first = overlay.await(Event.PeerReady.class).peer().connection();
                overlay.controls().advertise(first, Set.of(NAME));
                int number = awaitNumber(one, 2).getAsInt();
                try (RawPeer other = town.visitor(seed)) {
                    other.say(Messages.extended(number, WORD.toBytes()));
                    one.say(Messages.extended(number, WORD.toBytes()));
                    assertThat(overlay.await(Event.MessageHeard.class))
                            .isEqualTo(new Event.MessageHeard(first, NAME, WORD));
                    assertThat(number(other.hear(heard -> false))).isEmpty();
                }
                overlay.controls().advertise(first, Set.of());
                assertThat(awaitNumber(one, 3)).isEmpty();
                one.say(Messages.extended(number, WORD.toBytes()));
                one.say(Messages.interested());
                overlay.await(Event.InterestChanged.class);
                assertThat(overlay.all(Event.MessageHeard.class)).hasSize(1);
            }
        }
    }

    /** What we are told to say a name under, when so many extended handshakes have been heard. */
    private static OptionalInt awaitNumber(RawPeer peer, int handshakes) throws IOException {
        return number(peer.hear(heard -> handshakes(heard).size() >= handshakes));
    }

    private static OptionalInt number(Ear ear) {
        return handshakes(ear).stream()
                .reduce(ExtensionHandshake::updatedBy)
                .orElseThrow()
                .number(NAME);
    }

    private static List<ExtensionHandshake> handshakes(Ear ear) {
        return ear.all(PeerMessage.Extended.class).stream()
                .filter(message -> message.id() == 0)
                .map(message -> ExtensionHandshake.read(bytes(message)).orElseThrow())
                .toList();
    }

    private static byte[] bytes(PeerMessage.Extended message) {
        byte[] bytes = new byte[message.payload().remaining()];
        message.payload().duplicate().get(bytes);
        return bytes;
    }

    @Test
    void whoDoesNotUnderstandANameIsNotToldAnythingUnderIt() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Onlooker overlay = Onlooker.greeting((peer, controls) -> controls.say(peer, NAME, WORD, Place.AHEAD));
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                assertThat(peer.hear(heard -> false).all(PeerMessage.Extended.class))
                        .allMatch(message -> message.id() == 0);
            }
        }
    }

    /** One changes its mind again and again, and each time others got something meanwhile. */
    @Test
    void aMessageGoesOutBeforeTheUnchokeThatItBelongsToWhileOthersDownload() throws IOException {
        Set<ConnectionId> wanting = ConcurrentHashMap.newKeySet();
        Onlooker overlay = Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.InterestChanged change) {
                if (change.wants()) {
                    wanting.add(change.peer());
                    controls.say(change.peer(), NAME, WORD, Place.IN_ORDER);
                } else {
                    wanting.remove(change.peer());
                }
                controls.giveSlots(List.copyOf(wanting), Optional.empty());
            }
        });
        List<Engine> leechers = new ArrayList<>();
        try (Town town = new Town(folder, 80 * PIECE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            seed.limit(new Bandwidth(Limit.NONE, new Limit(4_000_000))).join();
            try (RawPeer peer = town.visitor(seed)) {
                peer.extended(UNDERSTANDS);
                for (String name : List.of("one", "two")) {
                    Engine leecher = town.engine(name);
                    leechers.add(leecher);
                    town.fetches(leecher, name);
                    town.calls(leecher, seed);
                }
                for (int turn = 1; turn <= 30; turn++) {
                    List<Long> before = received(town, leechers);
                    peer.say(Messages.interested());
                    peer.say(Messages.requests(blocks(turn % 20)));
                    int unchokes = turn;
                    peer.hear(heard -> heard.all(PeerMessage.Unchoke.class).size() == unchokes);
                    peer.say(Messages.notInterested());
                    peer.hear(heard -> heard.all(PeerMessage.Choke.class).size() == unchokes);
                    Town.awaitThat(() -> isMoreEach(before, received(town, leechers)));
                }
                seed.limit(Bandwidth.UNLIMITED).join();
                List<Object> order = new ArrayList<>();
                for (PeerMessage message : peer.hear(heard -> true).messages()) {
                    if (message instanceof PeerMessage.Unchoke || message instanceof PeerMessage.Choke) {
                        order.add(message);
                    } else if (message instanceof PeerMessage.Extended said && said.id() == THEIR_NUMBER) {
                        order.add(NAME);
                    }
                }
                List<Object> wished = new ArrayList<>();
                for (int turn = 0; turn < 30; turn++) {
                    wished.addAll(List.of(NAME, new PeerMessage.Unchoke(), new PeerMessage.Choke()));
                }
                assertThat(order).isEqualTo(wished);
            }
            for (Engine leecher : leechers) {
                town.awaitSeeding(leecher);
            }
        }
    }

    private static List<Long> received(Town town, List<Engine> engines) {
        return engines.stream()
                .map(engine -> engine.snapshot(town.hash())
                        .join()
                        .orElseThrow()
                        .progress()
                        .received())
                .toList();
    }

    private static boolean isMoreEach(List<Long> before, List<Long> after) {
        return IntStream.range(0, before.size()).allMatch(i -> after.get(i) > before.get(i));
    }

    @Test
    void aMessageGoesAheadOfFourMebibytesThatWait() throws IOException {
        Onlooker overlay = Onlooker.seating((peer, controls) -> controls.narrow(peer));
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.extended(UNDERSTANDS);
                peer.say(Messages.interested());
                peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                List<Block> asked = new ArrayList<>();
                IntStream.range(0, 16).forEach(piece -> asked.addAll(blocks(piece)));
                peer.say(Messages.requests(asked));
                overlay.await(Event.BlocksSent.class);
                ConnectionId connection =
                        overlay.await(Event.PeerReady.class).peer().connection();
                overlay.controls().say(connection, NAME, WORD, Place.AHEAD);
                Ear ear = peer.hear(heard -> isSaid(heard));
                assertThat(ear.blocks().size() * Block.USUAL).isLessThan(1 << 19);
                assertThat(peer.hear(heard -> heard.blocks().size() == asked.size())
                                .blocks())
                        .isEqualTo(asked);
            }
        }
    }

    private static boolean isSaid(Ear ear) {
        return ear.all(PeerMessage.Extended.class).stream().anyMatch(message -> message.id() == THEIR_NUMBER);
    }

    @Test
    void whatIsSaidAndWhatIsSentLeaveInTheOrderInWhichTheyAreTold() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                controls.hold(ready.peer().connection(), true);
                controls.giveSlots(List.of(ready.peer().connection()), Optional.empty());
            } else if (event instanceof Event.BlocksHeld held) {
                for (Block block : held.blocks()) {
                    controls.say(held.peer(), NAME, BString.of(block.toString()), Place.IN_ORDER);
                    controls.release(held.peer(), List.of(block));
                }
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.extended(UNDERSTANDS);
                peer.say(Messages.interested());
                peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                List<Block> asked = blocks(3);
                peer.say(Messages.requests(asked));
                Ear ear = peer.hear(heard -> heard.blocks().size() == asked.size());
                assertThat(ear.blocks()).isEqualTo(asked);
                overlay.await(Event.BlocksSent.class, sent -> sent.blocks().contains(asked.get(asked.size() - 1)));
                assertThat(overlay.all(Event.MessageSent.class)).hasSize(asked.size());
                assertThat(overlay.sent()).isEqualTo(asked);
                List<Object> heard = wordsAndBlocks(ear);
                assertThat(heard.stream().filter(String.class::isInstance))
                        .containsExactlyElementsOf(
                                asked.stream().map(Block::toString).toList());
                assertThat(asked).allMatch(block -> heard.indexOf(block.toString()) < heard.indexOf(block));
                assertThat(told(overlay))
                        .isEqualTo(heard.stream()
                                .map(one -> one instanceof String ? NAME : one)
                                .toList());
            }
        }
    }

    /** In the order in which they came. */
    private static List<Object> wordsAndBlocks(Ear ear) {
        return ear.sequence().stream()
                .map(heard -> heard instanceof PeerMessage.Extended said && said.id() == THEIR_NUMBER
                        ? new String(bytes(said), StandardCharsets.UTF_8)
                        : heard)
                .filter(heard -> heard instanceof String || heard instanceof Block)
                .toList();
    }

    private static List<Object> told(Onlooker overlay) {
        return overlay.events().stream()
                .flatMap(event -> event instanceof Event.MessageSent sent
                        ? Stream.of(sent.name())
                        : event instanceof Event.BlocksSent sent ? sent.blocks().stream() : Stream.of())
                .map(Object.class::cast)
                .toList();
    }

    /** Beside the protocol and ut_metadata nothing is said, and nobody is allowed anything without a slot. */
    @Test
    void withoutAnOverlayWeAreAPlainClient() throws IOException {
        Set<Integer> ids = new HashSet<>();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            for (Engine seed : List.of(town.seed("plain"), town.seed(town.engine("idle", Onlooker.quiet())))) {
                try (RawPeer peer = town.visitor(seed)) {
                    peer.extended(UNDERSTANDS);
                    peer.say(Messages.interested());
                    peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                    peer.say(Messages.requests(blocks(0)));
                    Ear ear = peer.hear(
                            heard -> heard.blocks().size() == blocks(0).size());
                    assertThat(handshakes(ear))
                            .singleElement()
                            .satisfies(said -> assertThat(said.names()).containsOnlyKeys("ut_metadata"));
                    assertThat(ear.messages())
                            .noneMatch(message -> message instanceof PeerMessage.Extended said && said.id() != 0);
                    ids.addAll(peer.ids());
                }
            }
        }
        assertThat(ids).containsExactlyInAnyOrder(1, 7, 14, 20);
    }

    @Test
    void withoutAnOverlayWeDownloadAsAPlainClient() throws IOException {
        Set<Integer> ids = new HashSet<>();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            for (Engine leecher : List.of(town.engine("plain"), town.engine("idle", Onlooker.quiet()))) {
                town.leecher(leecher, "copy" + ids.size());
                try (RawPeer other = town.visitor(leecher);
                        Provider provider = Provider.of(town, leecher)) {
                    other.extended(UNDERSTANDS);
                    provider.unchoke();
                    provider.send(PIECE / Block.USUAL);
                    Ear ear = other.hear(heard -> heard.heard(PeerMessage.Have.class));
                    assertThat(handshakes(ear))
                            .singleElement()
                            .satisfies(said -> assertThat(said.names()).containsOnlyKeys("ut_metadata"));
                    assertThat(ear.messages())
                            .noneMatch(message -> message instanceof PeerMessage.Extended said && said.id() != 0);
                    ids.addAll(other.ids());
                    ids.addAll(provider.ids());
                }
            }
        }
        assertThat(ids).containsExactlyInAnyOrder(2, 4, 6, 15, 20);
    }

    private static List<Block> blocks(int piece) {
        return IntStream.range(0, PIECE / Block.USUAL)
                .mapToObj(index -> new Block(piece, index * Block.USUAL, Block.USUAL))
                .toList();
    }
}
