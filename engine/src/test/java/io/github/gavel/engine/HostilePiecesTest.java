package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.hostile.Crook;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.Giver;
import io.github.gavel.engine.hostile.RawPeer;
import io.github.gavel.engine.hostile.Returning;
import io.github.gavel.engine.hostile.Spoiler;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who sends bad pieces, and who only had a part in one. */
@Timeout(Town.LONGEST)
class HostilePiecesTest {
    private static final int PIECE = 1 << 16;
    private static final int TEN_MINUTES = 600;
    private static final int DAY = 86_400;

    @TempDir
    private Path folder;

    @Test
    void tenPoisonersOfTwentyPeersSpoilTwoPiecesEachAtMost() throws IOException {
        try (Town town = new Town(folder, 16_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine leecher = town.leecher("leecher", "copy");
            InetSocketAddress where = leecher.address().orElseThrow();
            List<Giver> poisoners = new ArrayList<>();
            List<Returning> comingBack = new ArrayList<>();
            for (int i = 1; i <= 10; i++) {
                Giver poisoner = Giver.ofGarbage(40_000 + i);
                poisoners.add(poisoner);
                Returning returning = new Returning(gang, where, "127.0.1." + i, poisoner, 20);
                comingBack.add(returning);
                returning.join();
            }
            Town.awaitThat(() -> comingBack.stream().allMatch(poisoner -> poisoner.returns() >= 3));
            for (int i = 1; i <= 10; i++) {
                gang.join(where, "127.0.2." + i, Giver.ofAll(town.content(), PIECE, 41_000 + i));
            }
            town.awaitSeeding(leecher);
            town.assertSame("copy");
            assertThat(poisoners)
                    .extracting(poisoner -> poisoner.pieces(PIECE / Block.USUAL))
                    .allSatisfy(pieces -> assertThat(pieces).isBetween(1L, 2L));
        }
    }

    @Test
    void whoSpoilsAPieceAloneIsPartedFromAndWhoDoesItAgainIsBannedForADay() throws IOException {
        AtomicLong now = new AtomicLong(1_000_000);
        try (Town town = new Town(folder, PIECE, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine leecher = town.leecher(town.engine(town.settings("leecher"), now::get), "copy");
            assertThat(spoils(gang, leecher)).isTrue();
            now.addAndGet(TEN_MINUTES - 1);
            assertThat(spoils(gang, leecher)).isFalse();
            now.addAndGet(1);
            assertThat(spoils(gang, leecher)).isTrue();
            now.addAndGet(DAY - 1);
            assertThat(spoils(gang, leecher)).isFalse();
            now.addAndGet(1);
            assertThat(spoils(gang, leecher)).isTrue();
            town.calls(leecher, town.seed("seed"));
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    /** Whether somebody who always comes from the same place was asked for a piece before it was hung up on. */
    private static boolean spoils(Gang gang, Engine leecher) {
        Giver poisoner = Giver.ofGarbage(40_001);
        Crook crook = gang.join(leecher.address().orElseThrow(), "127.0.1.1", poisoner);
        Town.awaitThat(crook::isOver);
        return poisoner.given() > 0;
    }

    /** Neither ever sends all of a piece, and both have been right before. */
    @Test
    void whoSpoilsABlockOfEachPieceAndRefusesTheOthersIsPartedFromOnceAPieceIsRight() throws IOException {
        try (Town town = new Town(folder, 16_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed("seed");
            seed.limit(new Bandwidth(Limit.NONE, new Limit(10_000_000))).join();
            Engine leecher = town.leecher("leecher", "copy");
            List<Spoiler> spoilers = new ArrayList<>();
            for (int i = 1; i <= 2; i++) {
                Spoiler spoiler = new Spoiler(town.content(), PIECE, 20, 40_000 + i);
                spoilers.add(spoiler);
                new Returning(gang, leecher.address().orElseThrow(), "127.0.1." + i, spoiler, 20).join();
            }
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
            long wasted = leecher.snapshot(town.hash())
                    .join()
                    .orElseThrow()
                    .progress()
                    .wasted();
            assertThat(spoilers)
                    .allSatisfy(spoiler -> assertThat(spoiler.spoilt()).isPositive());
            assertThat(wasted).isLessThan(4_000_000);
            assertThat(List.of(isKeptAway(town, leecher, 1), isKeptAway(town, leecher, 2)))
                    .containsOnly(true);
        }
    }

    /** Each bad piece has to come from one, and most who are here never send all of one. */
    @Test
    void spoilersTogetherWithPeersThatHoldBackKeepNoPieceFromAnIdleSeed() throws IOException {
        try (Town town = new Town(folder, 8_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine leecher = town.leecher("leecher", "copy");
            InetSocketAddress where = leecher.address().orElseThrow();
            List<Spoiler> spoilers = new ArrayList<>();
            for (int i = 1; i <= 3; i++) {
                Spoiler spoiler = new Spoiler(town.content(), PIECE, 4, 40_000 + i);
                spoilers.add(spoiler);
                new Returning(gang, where, "127.0.1." + i, spoiler, 20).join();
            }
            for (int i = 1; i <= 12; i++) {
                Giver most = Giver.ofAll(town.content(), PIECE, 41_000 + i)
                        .without(block -> block.offset() + block.length() == PIECE);
                new Returning(gang, where, "127.0.2." + i, most, 20).join();
                Giver none = Giver.ofAll(town.content(), PIECE, 42_000 + i).without(block -> true);
                new Returning(gang, where, "127.0.3." + i, none, 20).join();
            }
            Town.awaitThat(() -> spoilers.stream().allMatch(spoiler -> spoiler.spoilt() > 0));
            town.calls(leecher, town.seed("seed"));
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void whoHadAPartInABadPieceIsOnlyPartedFromIfItsOwnPartWasBad() throws IOException {
        int piece = 32 * Block.USUAL;
        AtomicBoolean mayGive = new AtomicBoolean();
        AtomicBoolean mayGiveMore = new AtomicBoolean();
        try (Town town = new Town(folder, piece, piece);
                Gang gang = new Gang(town.hash())) {
            Engine leecher = town.leecher("leecher", "copy");
            Giver honest = Giver.ofAll(town.content(), piece, 40_001);
            Giver liar = Giver.ofGarbage(40_002);
            BooleanSupplier first = () -> honest.given() + liar.given() < 32 && mayGive.get();
            Crook honestOne = gang.join(
                    leecher.address().orElseThrow(),
                    "127.0.1.1",
                    honest.when(() -> first.getAsBoolean() || mayGiveMore.get()));
            Crook lyingOne = gang.join(
                    leecher.address().orElseThrow(),
                    "127.0.1.2",
                    liar.when(() -> first.getAsBoolean() || mayGiveMore.get()));
            Town.awaitThat(() -> honest.asked() == 16 && liar.asked() == 16);
            mayGive.set(true);
            town.awaitSnapshot(leecher, snapshot -> snapshot.progress().wasted() >= piece);
            assertThat(town.peersOf(leecher)).containsExactlyInAnyOrder(honestOne.address(), lyingOne.address());
            mayGiveMore.set(true);
            town.awaitSeeding(leecher);
            town.assertSame("copy");
            assertThat(isKeptAway(town, leecher, 1)).isFalse();
            assertThat(isKeptAway(town, leecher, 2)).isTrue();
        }
    }

    /** Whether who came from 127.0.1.i and could be called at port 40000 + i is hung up on when it comes back. */
    private static boolean isKeptAway(Town town, Engine leecher, int i) throws IOException {
        try (RawPeer back = new RawPeer(
                RawPeer.connected(leecher.address().orElseThrow(), InetAddress.getByName("127.0.1." + i)),
                town.hash(),
                new byte[20])) {
            back.extended("d1:pi" + (40_000 + i) + "ee");
            back.say(Messages.interested());
            return !back.hear(ear -> ear.heard(PeerMessage.Unchoke.class)).heard(PeerMessage.Unchoke.class);
        } catch (SocketException reset) {
            return true;
        }
    }
}
