package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gavel.engine.disk.DiskSettings;
import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.Giver;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.manners.AddressFilter;
import io.github.gavel.engine.manners.FilterReader;
import io.github.gavel.engine.torrent.Cap;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each of them attacks while a transfer is under way, which ends as if they were not there. */
@Timeout(Town.LONGEST)
class HostilePeersTest {
    private static final String AT_PORT = "d1:pi40001ee";

    @TempDir
    private Path folder;

    /** What one of them does to whom it has connected to. */
    private interface Attack {
        void on(RawPeer attacker) throws IOException;
    }

    @Test
    void aStringOfTwoGibibytesInFortyBytesIsNothing() throws IOException {
        attack(peer -> peer.extended("d1:md11:ut_metadata2147483647:xxxxxxee"), true);
    }

    @Test
    void eightThousandNestedListsAreNothing() throws IOException {
        attack(peer -> peer.extended("l".repeat(8_000) + "e".repeat(8_000)), true);
    }

    @Test
    void anIntegerOfManyDigitsIsNothing() throws IOException {
        attack(peer -> peer.extended("d4:reqqi" + "9".repeat(65_000) + "ee"), true);
    }

    @Test
    void whoAnnouncesAMessageOfTwoGibibytesIsHungUpOn() throws IOException {
        attack(
                peer -> {
                    peer.say(ByteBuffer.allocate(4).putInt(Integer.MIN_VALUE).flip());
                    assertThat(peer.isHungUpOn()).isTrue();
                },
                false);
    }

    @Test
    void whoHasPiecesThatThereAreNotIsHungUpOn() throws IOException {
        attack(
                peer -> {
                    peer.say(Messages.have(1_000_000));
                    assertThat(peer.isHungUpOn()).isTrue();
                },
                false);
    }

    @Test
    void whoHasPiecesThatThereAreNotBeforeTheirNumberIsKnownHoldsNobodyUp() throws IOException {
        try (Town town = new Town(folder, 4_000_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            leecher.add(NewTorrent.of(town.magnet(), town.folderOf("copy"))).join();
            town.await(leecher, state -> state instanceof TorrentState.FetchingMetadata);
            try (RawPeer liar = town.visitor(leecher)) {
                liar.say(Messages.have(3));
                liar.say(Messages.have(1_000_000));
                liar.listen();
                town.calls(leecher, seed);
                town.awaitSeeding(leecher);
                assertThat(liar.isHungUpOn()).isTrue();
            }
            town.assertSame("copy");
        }
    }

    @Test
    void whoAsksForAMebibyteIsHungUpOn() throws IOException {
        attack(
                peer -> {
                    peer.say(ByteBuffer.allocate(17)
                            .putInt(13)
                            .put((byte) 6)
                            .putInt(0)
                            .putInt(0)
                            .putInt(1 << 20)
                            .flip());
                    assertThat(peer.isHungUpOn()).isTrue();
                },
                false);
    }

    @Test
    void whoAsksForManyBlocksAndNeverReadsHoldsNobodyUp() throws IOException {
        attack(peer -> peer.ask(40, 16), true);
    }

    @Test
    void thoseWhoNeverReadKeepNothingThatIsReadAheadForOthers() throws IOException {
        try (Town town = new Town(folder, 60_000_000, 1 << 18)) {
            EngineSettings usual = town.settings("seed");
            DiskSettings disk = usual.disk();
            DiskSettings small = new DiskSettings(
                    disk.buffered(), 1 << 20, 1 << 18, disk.openFiles(), disk.threads(), disk.waiting());
            Engine seed = town.seed(town.engine(
                    usual.with(usual.caps().withSlots(new Cap(64, 20))).with(small)));
            List<RawPeer> slow = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                RawPeer peer = town.visitor(seed);
                slow.add(peer);
                peer.ask(200, 10);
            }
            Engine leecher = town.engine("leecher");
            town.copies(leecher, "copy", seed);
            for (RawPeer peer : slow) {
                peer.close();
            }
        }
    }

    @Test
    void whoAsksForMetadataAndDoesNotReadIsHungUpOn() throws IOException {
        attack(
                peer -> {
                    peer.extended("d1:md11:ut_metadatai1eee");
                    assertThatThrownBy(() -> {
                                for (int i = 0; i < 1_000_000; i++) {
                                    peer.say(Messages.extended(1, new MetadataMessage.Request(0).bytes()));
                                }
                            })
                            .isInstanceOf(SocketException.class);
                },
                false);
    }

    @Test
    void noiseInsteadOfAHandshakeIsNothing() throws IOException {
        try (Town town = new Town(folder, 20_000_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            town.fetches(leecher, "copy");
            for (int i = 0; i < 20; i++) {
                try (Socket socket = new Socket()) {
                    socket.connect(leecher.address().orElseThrow());
                    byte[] noise = new byte[700];
                    ThreadLocalRandom.current().nextBytes(noise);
                    socket.getOutputStream().write(noise);
                }
            }
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void whoNeverReadsLosesItsSlotToWhoeverWaits() throws IOException {
        try (Town town = new Town(folder, 20_000_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            List<RawPeer> greedy = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                RawPeer peer = town.visitor(seed);
                greedy.add(peer);
                peer.ask(40, 16);
            }
            Engine leecher = town.engine("leecher");
            town.copies(leecher, "copy", seed);
            assertThat(town.peersOf(seed)).contains(greedy.get(11).address());
            for (RawPeer peer : greedy) {
                peer.close();
            }
        }
    }

    @Test
    void whoSentABadPieceAloneMayNotComeBack() throws IOException {
        try (Town town = new Town(folder, 1_000_000, 1 << 16)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            try (RawPeer poisoner = town.visitor(leecher)) {
                poisoner.extended(AT_PORT);
                poisoner.say(Messages.haveAll());
                poisoner.say(Messages.unchoke());
                for (PeerMessage.Request request : poisoner.hear(
                                ear -> ear.all(PeerMessage.Request.class).size() >= 4)
                        .all(PeerMessage.Request.class)) {
                    poisoner.say(Messages.pieceHead(request.block()));
                    poisoner.say(ByteBuffer.allocate(request.block().length()));
                }
                assertThat(poisoner.isHungUpOn()).isTrue();
            }
            try (RawPeer again = town.visitor(leecher);
                    RawPeer neighbour = town.visitor(leecher)) {
                again.extended(AT_PORT);
                assertThat(again.isHungUpOn()).isTrue();
                assertThat(neighbour
                                .hear(ear -> ear.heard(PeerMessage.HaveNone.class))
                                .heard(PeerMessage.HaveNone.class))
                        .isTrue();
            }
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void whoIsOnTheListIsNeitherAnsweredNorCalled() throws IOException {
        try (Town town = new Town(folder, 1_000_000, 1 << 16)) {
            AddressFilter everybodyHere = FilterReader.read(new BufferedReader(new StringReader("127.0.0.0/8")))
                    .filter();
            Engine seed = town.seed("seed");
            Engine shy = town.engine(town.settings("shy").keepingOut(everybodyHere));
            town.fetches(shy, "copy");
            town.await(shy, state -> state instanceof TorrentState.Downloading);
            try (RawPeer peer = town.visitor(shy)) {
                assertThat(peer.isHungUpOn()).isTrue();
            }
            town.calls(shy, seed);
            town.awaitSnapshot(shy, snapshot -> snapshot.progress().known() == 0);
            assertThat(town.peersOf(shy)).isEmpty();
        }
    }

    @Test
    void whoSaysNothingIsForgottenAndOthersAreCalled() throws IOException {
        try (Town town = new Town(folder, 1_000_000, 1 << 16);
                ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Engine seed = town.seed("seed");
            Engine leecher = town.engine("leecher");
            town.fetches(leecher, "copy");
            leecher.call(town.hash(), List.of(hint(silent)));
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void piecesFullOfGarbageAreFetchedFromSomebodyElse() throws IOException {
        try (Town town = new Town(folder, 4_000_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            try (Gang gang = new Gang(town.hash())) {
                Giver poisoner = Giver.ofGarbage(40_001);
                gang.join(leecher.address().orElseThrow(), "127.0.0.1", poisoner);
                Town.awaitThat(() -> poisoner.given() >= 16);
                town.calls(leecher, seed);
                town.awaitSeeding(leecher);
            }
            town.assertSame("copy");
        }
    }

    @Test
    void whoSentGarbageIsNotCalledAgain() throws IOException {
        try (Town town = new Town(folder, 4_000_000, 1 << 18);
                ServerSocketChannel door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Engine leecher = town.engine("leecher");
            town.fetches(leecher, "copy");
            leecher.call(town.hash(), List.of(hint(door.socket())));
            try (Gang gang = new Gang(town.hash())) {
                gang.take(door.accept(), Giver.ofGarbage(door.socket().getLocalPort()));
                town.awaitSnapshot(
                        leecher,
                        snapshot -> snapshot.progress().wasted() > 0
                                && snapshot.progress().known() == 0);
            }
        }
    }

    @Test
    void twoThatBeginTheLastBlockAndSendNoMoreHoldNobodyUp() throws IOException {
        try (Town town = new Town(folder, 16_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            try (RawPeer first = town.visitor(leecher);
                    RawPeer second = town.visitor(leecher)) {
                for (RawPeer silent : List.of(first, second)) {
                    silent.say(Messages.bitfield(new byte[] {(byte) 0x80}));
                    silent.say(Messages.unchoke());
                }
                town.awaitSnapshot(
                        leecher,
                        snapshot -> snapshot.progress().peers().stream()
                                        .filter(peer -> peer.owed() > 0)
                                        .count()
                                == 2);
                for (RawPeer silent : List.of(first, second)) {
                    silent.say(Messages.pieceHead(new Block(0, 0, 16_000)));
                }
                town.calls(leecher, seed);
                town.awaitSeeding(leecher);
            }
            town.assertSame("copy");
        }
    }

    @Test
    void aFloodOfBitfieldsHoldsNobodyUp() throws IOException {
        attack(
                peer -> {
                    for (int i = 0; i < 61; i++) {
                        peer.say(Messages.bitfield(new byte[29]));
                    }
                    assertThat(peer.isHungUpOn()).isTrue();
                },
                false);
    }

    @Test
    void whoSaysFromElsewhereThatItIsSomebodyElseTakesNobodysPlace() throws IOException {
        byte[] highest = new byte[20];
        Arrays.fill(highest, (byte) 0xFF);
        try (Town town = new Town(folder, 1_000_000, 1 << 18);
                ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Engine leecher = town.leecher("leecher", "copy");
            leecher.call(town.hash(), List.of(hint(door)));
            try (RawPeer called = new RawPeer(door.accept(), town.hash(), highest)) {
                town.awaitSnapshot(
                        leecher, snapshot -> !snapshot.progress().peers().isEmpty());
                try (RawPeer thief = new RawPeer(
                        RawPeer.connected(leecher.address().orElseThrow(), InetAddress.getByName("127.0.0.2")),
                        town.hash(),
                        highest)) {
                    assertThat(thief.isHungUpOn()).isTrue();
                }
                assertThat(town.peersOf(leecher)).containsExactly((InetSocketAddress) door.getLocalSocketAddress());
                try (RawPeer twin = new RawPeer(
                        RawPeer.connected(leecher.address().orElseThrow(), InetAddress.getLoopbackAddress()),
                        town.hash(),
                        highest)) {
                    assertThat(called.isHungUpOn()).isTrue();
                    assertThat(town.peersOf(leecher)).containsExactly(twin.address());
                }
            }
        }
    }

    @Test
    void whatNobodyAskedForIsWaste() throws IOException {
        try (Town town = new Town(folder, 1_000_000, 1 << 18)) {
            Engine leecher = town.leecher("leecher", "copy");
            try (RawPeer peer = town.visitor(leecher)) {
                peer.say(Messages.pieceHead(new Block(0, 0, Block.USUAL)));
                peer.say(ByteBuffer.allocate(Block.USUAL));
                TorrentSnapshot after = town.awaitSnapshot(
                        leecher, snapshot -> snapshot.progress().wasted() == Block.USUAL);
                assertThat(after.progress().received()).isZero();
            }
        }
    }

    private static PeerHint hint(ServerSocket door) {
        return new PeerHint(door.getInetAddress().getHostAddress(), door.getLocalPort());
    }

    private void attack(Attack attack, boolean staysConnected) throws IOException {
        try (Town town = new Town(folder, 60_000_000, 1 << 18)) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            try (RawPeer onSeed = town.visitor(seed);
                    RawPeer onLeecher = town.visitor(leecher)) {
                town.calls(leecher, seed);
                attack.on(onSeed);
                attack.on(onLeecher);
                town.awaitSeeding(leecher);
                if (staysConnected) {
                    assertThat(town.peersOf(seed)).contains(onSeed.address());
                }
            }
            town.assertSame("copy");
        }
    }
}
