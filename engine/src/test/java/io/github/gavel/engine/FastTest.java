package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Ear;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.hostile.Scripts;
import io.github.gavel.engine.overlay.Event;
import io.github.gavel.engine.torrent.PeerView;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The Fast extension, over real sockets: one word for all or nothing, and no request without an answer. */
@Timeout(Town.LONGEST)
class FastTest {
    private static final int SIZE = 4_000_000;
    private static final int PIECE = 1 << 18;
    private static final int PIECES = 16;

    @TempDir
    private Path folder;

    @Test
    void whoHasAllOrNothingSaysSoInOneWordAndFirst() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            assertThat(firstWord(town, seed)).isInstanceOf(PeerMessage.HaveAll.class);
            assertThat(firstWord(town, leecher)).isInstanceOf(PeerMessage.HaveNone.class);
        }
    }

    private static PeerMessage firstWord(Town town, Engine engine) throws IOException {
        try (RawPeer peer = town.visitor(engine)) {
            return peer.hear(ear -> !ear.messages().isEmpty()).messages().get(0);
        }
    }

    @Test
    void whoDoesNotSpeakItGetsABitfieldAndMayNotSpeakIt() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            try (RawPeer plain = RawPeer.withoutFast(seed.address().orElseThrow(), town.hash())) {
                Ear ear = plain.hear(heard -> heard.heard(PeerMessage.Bitfield.class));
                assertThat(ear.all(PeerMessage.HaveAll.class)).isEmpty();
                plain.say(Messages.requests(List.of(new Block(0, 0, Block.USUAL))));
                assertThat(plain.hear(heard -> false).all(PeerMessage.Reject.class))
                        .isEmpty();
                plain.say(Messages.haveNone());
                assertThat(plain.isHungUpOn()).isTrue();
            }
        }
    }

    @Test
    void whoAsksWhileItIsChokedIsRefused() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            try (RawPeer peer = town.visitor(seed)) {
                Block block = new Block(3, Block.USUAL, Block.USUAL);
                peer.say(Messages.requests(List.of(block)));
                Ear ear = peer.hear(heard -> heard.heard(PeerMessage.Reject.class));
                assertThat(ear.all(PeerMessage.Reject.class)).containsExactly(new PeerMessage.Reject(block));
                assertThat(ear.blocks()).isEmpty();
            }
        }
    }

    @Test
    void whoCancelsWhatWaitsIsRefusedThatAndNothingElse() throws IOException {
        Onlooker overlay = Onlooker.seating((peer, controls) -> controls.hold(peer, true));
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed(town.engine("seed", overlay));
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                List<Block> asked = new ArrayList<>(Scripts.blocks(1, PIECE / Block.USUAL));
                peer.say(Messages.requests(asked));
                Town.awaitThat(() -> overlay.held().size() == asked.size());
                Block cancelled = asked.remove(2);
                peer.say(Messages.cancels(List.of(cancelled)));
                assertThat(peer.hear(heard -> heard.heard(PeerMessage.Reject.class))
                                .all(PeerMessage.Reject.class))
                        .containsExactly(new PeerMessage.Reject(cancelled));
                overlay.controls()
                        .hold(overlay.await(Event.PeerReady.class).peer().connection(), false);
                Ear ear = peer.hear(heard -> false);
                assertThat(ear.blocks()).isEqualTo(asked);
                assertThat(ear.all(PeerMessage.Reject.class)).hasSize(1);
            }
        }
    }

    @Test
    void whatSomebodySuggestsIsNotHeard() throws IOException {
        ByteBuffer suggestion =
                ByteBuffer.allocate(9).putInt(5).put((byte) 13).putInt(9).flip();
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            leecher.add(NewTorrent.of(town.torrent(), town.folderOf("copy")).inOrder())
                    .join();
            town.await(leecher, state -> state instanceof TorrentState.Downloading);
            try (RawPeer adviser = town.visitor(leecher)) {
                adviser.say(Messages.haveAll());
                adviser.say(suggestion);
                adviser.say(Messages.unchoke());
                Ear ear = adviser.hear(heard -> heard.heard(PeerMessage.Request.class));
                assertThat(ear.all(PeerMessage.Request.class).get(0).block()).isEqualTo(new Block(0, 0, Block.USUAL));
                assertThat(town.peersOf(leecher)).contains(adviser.address());
            }
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void everyRequestIsAnsweredOrRefusedWhenItIsChoked() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            try (RawPeer peer = town.visitor(seed)) {
                peer.say(Messages.interested());
                peer.hear(heard -> heard.heard(PeerMessage.Unchoke.class));
                List<Block> asked = new ArrayList<>(Scripts.blocks(PIECES - 1, PIECE / Block.USUAL));
                peer.say(Messages.requests(asked));
                Block cancelled = asked.remove(asked.size() - 1);
                peer.say(Messages.cancels(List.of(cancelled)));
                peer.say(Messages.notInterested());
                town.awaitSnapshot(
                        seed, snapshot -> snapshot.progress().peers().stream().allMatch(PeerView::weChoke));
                Ear ear = peer.hear(heard -> answered(heard).size() > asked.size());
                assertThat(ear.heard(PeerMessage.Choke.class)).isTrue();
                assertThat(ear.all(PeerMessage.Reject.class)).contains(new PeerMessage.Reject(cancelled));
                assertThat(ear.all(PeerMessage.Reject.class)).hasSizeGreaterThan(1);
                assertThat(answered(ear)).doesNotHaveDuplicates().hasSize(asked.size() + 1);
            }
        }
    }

    @Test
    void whatOneRefusesIsFetchedFromAnother() throws IOException {
        try (Town town = new Town(folder, SIZE, PIECE)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            try (RawPeer refuser = town.visitor(leecher)) {
                refuser.say(Messages.haveAll());
                refuser.say(Messages.rejects(List.of(new Block(9, 0, Block.USUAL), new Block(900, 7, 1))));
                refuser.say(Messages.unchoke());
                int refused = refuseAll(refuser, 0);
                assertThat(refused).isPositive();
                town.calls(leecher, seed);
                long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Town.LONGEST / 3);
                while (!(leecher.snapshot(town.hash()).join().orElseThrow().state() instanceof TorrentState.Seeding)) {
                    assertThat(System.nanoTime()).as(Town::threads).isLessThan(end);
                    refused = refuseAll(refuser, refused);
                }
                town.assertSame("copy");
            }
        }
    }

    /** All that was asked for since so many were refused. */
    private static int refuseAll(RawPeer refuser, int before) throws IOException {
        List<PeerMessage.Request> asked = refuser.hear(
                        heard -> heard.all(PeerMessage.Request.class).size() > before)
                .all(PeerMessage.Request.class);
        refuser.say(Messages.rejects(asked.subList(before, asked.size()).stream()
                .map(PeerMessage.Request::block)
                .toList()));
        return asked.size();
    }

    private static List<Block> answered(Ear ear) {
        List<Block> answered = new ArrayList<>(ear.blocks());
        ear.all(PeerMessage.Reject.class).forEach(reject -> answered.add(reject.block()));
        return answered;
    }
}
