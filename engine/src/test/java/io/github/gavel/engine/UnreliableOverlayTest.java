package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.reactor.LastWords;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Overlays that fail while others download: whoever waits for them waits alone. */
@Timeout(Town.LONGEST)
class UnreliableOverlayTest {
    private static final int PIECE = 1 << 16;
    private static final int SIZE = 200 * PIECE;

    @TempDir
    private Path folder;

    @Test
    void afterOneThatThrowsTheClassicRulesGoOnAndItsNamesAreWithdrawn() throws IOException {
        Onlooker overlay = Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                controls.advertise(ready.peer().connection(), Set.of("x_test"));
                controls.hold(ready.peer().connection(), true);
                controls.giveSlots(List.of(ready.peer().connection()), Optional.empty());
            } else if (event instanceof Event.BlocksHeld) {
                throw new IllegalStateException("of the test");
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                Block block = new Block(0, 0, Block.USUAL);
                peer.say(Messages.requests(List.of(block)));
                Ear ear = peer.hear(heard -> !heard.blocks().isEmpty()
                        && heard.all(PeerMessage.Extended.class).size() == 3);
                assertThat(ear.all(PeerMessage.Extended.class)).hasSize(3);
                assertThat(ear.blocks()).containsExactly(block);
                assertThat(overlay.await(Event.Ended.class).why())
                        .isEqualTo("it threw java.lang.IllegalStateException: of the test");
            }
            download(town, seed);
        }
    }

    @Test
    void oneThatThrowsWhenItIsAskedDoesNotAttend() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", (torrent, controls) -> {
                throw new IllegalStateException("of the test");
            }));
            download(town, seed);
        }
    }

    @Test
    void oneThatBlocksKeepsNobodyFromDownloading() throws IOException {
        Onlooker overlay = new Onlooker((event, controls) -> sleep());
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            download(town, seed);
            assertThat(overlay.events().size()).isLessThan(SIZE / Block.USUAL);
        }
    }

    private static void sleep() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void oneThatOrdersWithoutEndIsDismissedAndKeepsNobodyFromDownloading() throws IOException {
        LastWords words = LastWords.begin();
        Onlooker overlay = new Onlooker((event, controls) -> {
            while (event instanceof Event.PeerReady && !Thread.interrupted()) {
                controls.rehash(-1);
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            download(town, town.seed(town.engine("seed", overlay)));
            Town.awaitThat(() -> words.lines().stream().anyMatch(line -> line.contains("attends to it no more")));
        }
    }

    /** Half a million words, each of which would be an event. */
    @Test
    void aPeerThatSaysMuchDoesNotDrownIt() throws IOException {
        Onlooker overlay = new Onlooker((event, controls) -> {
            if (event instanceof Event.ChokedUs) {
                sleep();
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                ByteBuffer words = ByteBuffer.allocate(5 * 100_000);
                while (words.hasRemaining()) {
                    words.put(Messages.unchoke());
                }
                sayAll(peer, words.flip());
                assertThat(peer.isHungUpOn()).isTrue();
            }
            download(town, seed);
            overlay.await(Event.PeerGone.class);
            assertThat(overlay.all(Event.ChokedUs.class)).hasSize(1);
            assertThat(overlay.all(Event.Ended.class)).isEmpty();
        }
    }

    private static void sayAll(RawPeer peer, ByteBuffer words) throws IOException {
        try {
            peer.say(words);
        } catch (SocketException hungUpOn) {
            // It was enough before all of it was said.
        }
    }

    @Test
    void oneThatNeverReleasesSomebodysRequestsHoldsUpNobodyElse() throws IOException {
        Set<ConnectionId> all = ConcurrentHashMap.newKeySet();
        CountDownLatch first = new CountDownLatch(1);
        Onlooker overlay = Onlooker.deciding((event, controls) -> {
            if (event instanceof Event.PeerReady ready) {
                all.add(ready.peer().connection());
                controls.hold(ready.peer().connection(), first.getCount() > 0);
                first.countDown();
                controls.giveSlots(List.copyOf(all), Optional.empty());
            }
        });
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                peer.ask(100, 4);
                overlay.await(Event.BlocksHeld.class);
                download(town, seed);
                assertThat(peer.hear(heard -> false).blocks()).isEmpty();
            }
        }
    }

    /** One throws, one takes a second for each event, one comes back from none. */
    @Test
    void whoDownloadsGetsEverythingWhateverItsOverlayDoes() throws IOException {
        CountDownLatch end = new CountDownLatch(1);
        Onlooker throwing = new Onlooker((event, controls) -> {
            if (event instanceof Event.PieceVerified) {
                throw new IllegalStateException("of the test");
            }
        });
        Onlooker slow = new Onlooker((event, controls) -> sleep());
        Onlooker parked = new Onlooker((event, controls) -> await(end));
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            town.copies(town.engine("throwing", throwing), "one", seed);
            assertThat(throwing.await(Event.Ended.class).why())
                    .isEqualTo("it threw java.lang.IllegalStateException: of the test");
            town.copies(town.engine("slow", slow), "two", seed);
            assertThat(slow.events().size()).isLessThan(SIZE / PIECE);
            town.copies(town.engine("parked", parked), "three", seed);
            assertThat(parked.events()).isEmpty();
            end.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void download(Town town, Engine seed) throws IOException {
        town.copies(town.engine("leecher"), "copy", seed);
    }
}
