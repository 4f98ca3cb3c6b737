package io.github.gavel.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.gavel.engine.extension.MetadataMessage;
import io.github.gavel.engine.hostile.Crook;
import io.github.gavel.engine.hostile.Gang;
import io.github.gavel.engine.hostile.Script;
import io.github.gavel.engine.hostile.Scripts;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Messages;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each of them is at both ends of a transfer, which goes on and ends as if they were not there. */
@Timeout(Town.LONGEST)
class HostileFloodsTest {
    private static final int PIECE = 1 << 18;
    private static final Bandwidth SLOW = new Bandwidth(Limit.NONE, new Limit(400_000));
    private static final Block FIRST = new Block(0, 0, Block.USUAL);

    @TempDir
    private Path folder;

    /** Each of these is too much. */
    enum Flood {
        UNKNOWN_IDS(message(99, 50), 2_000),
        LONG_UNKNOWN_IDS(message(255, 1 << 16), 1_001),
        PORTS(message(9, 2), 2_000),
        HAVES(Messages.have(0), 100_000),
        BITFIELDS(Messages.bitfield(new byte[4]), 1_000),
        HAVE_NONES(Messages.haveNone(), 1_000),
        A_REQUEST_OF_A_MEBIBYTE(request(0, 0, 1 << 20), 1),
        A_REQUEST_OUTSIDE_ITS_PIECE(request(0, PIECE, Block.USUAL), 1),
        A_REQUEST_FOR_A_PIECE_THAT_THERE_IS_NOT(request(1_000_000, 0, Block.USUAL), 1),
        REQUESTS(Messages.requests(List.of(FIRST)), 100_000),
        CANCELS(Messages.cancels(List.of(FIRST)), 100_000),
        REJECTS(Messages.rejects(List.of(FIRST)), 100_000),
        INTEREST(Messages.interested(), 100_000),
        FICKLENESS(joined(Messages.interested(), Messages.notInterested()), 50_000),
        CHOKES(joined(Messages.unchoke(), Messages.choke()), 50_000),
        KEEP_ALIVES(Messages.keepAlive(), 100_000),
        INTRODUCTIONS(Messages.extended(0, "d1:pi40001ee".getBytes(ISO_8859_1)), 1_000),
        EXTENSIONS(Messages.extended(77, new byte[100]), 10_000),
        METADATA_REQUESTS(Messages.extended(1, new MetadataMessage.Request(0).bytes()), 10_000),
        METADATA_REJECTS(Messages.extended(1, new MetadataMessage.Reject(0).bytes()), 10_000),
        BLOCKS(joined(Messages.pieceHead(new Block(0, 0, 100)), ByteBuffer.allocate(100)), 2_500);

        private final ByteBuffer message;
        private final int times;

        Flood(ByteBuffer message, int times) {
            this.message = message;
            this.times = times;
        }

        private static ByteBuffer message(int id, int length) {
            return ByteBuffer.allocate(5 + length)
                    .putInt(1 + length)
                    .put((byte) id)
                    .rewind();
        }

        private static ByteBuffer request(int piece, int offset, int length) {
            return message(6, 12).putInt(5, piece).putInt(9, offset).putInt(13, length);
        }

        private static ByteBuffer joined(ByteBuffer one, ByteBuffer other) {
            return ByteBuffer.allocate(one.remaining() + other.remaining())
                    .put(one)
                    .put(other)
                    .flip();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoSaysTooMuchOfNoUseIsHungUpOnWhileOthersGoOn(Flood flood) throws IOException {
        Script flooding = Scripts.says(Scripts.many(flood.message, flood.times));
        assertThatOthersGoOn(flooding, flooding);
    }

    @Test
    void whoAsksForOneBlockWithoutEndIsHungUpOnAlthoughItHasASlot() throws IOException {
        ByteBuffer requests = Scripts.many(Messages.requests(List.of(FIRST)), 100_000);
        assertThatOthersGoOn(Scripts.saysUnchoked(requests), Scripts.says(requests));
    }

    /** Slow enough to last longer than what is said, and then as fast as may be. */
    private void assertThatOthersGoOn(Script atSeed, Script atLeecher) throws IOException {
        try (Town town = new Town(folder, 8_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            seed.limit(SLOW).join();
            town.calls(leecher, seed);
            town.awaitSnapshot(leecher, snapshot -> snapshot.progress().received() > 0);
            List<Crook> both = List.of(
                    gang.join(seed.address().orElseThrow(), "127.0.0.3", atSeed),
                    gang.join(leecher.address().orElseThrow(), "127.0.0.3", atLeecher));
            Town.awaitThat(() -> both.stream().allMatch(Crook::isOver));
            town.await(leecher, state -> state instanceof TorrentState.Downloading);
            seed.limit(Bandwidth.UNLIMITED).join();
            town.awaitSeeding(leecher);
            town.assertSame("copy");
        }
    }

    @Test
    void whoNeverWritesTricklesReadsNothingOrClosesHalfHoldsNobodyUp() throws IOException {
        try (Town town = new Town(folder, 20_000_000, PIECE);
                Gang gang = new Gang(town.hash())) {
            Engine seed = town.seed("seed");
            Engine leecher = town.leecher("leecher", "copy");
            ByteBuffer slowly = Scripts.many(Messages.have(1), 100);
            List<Crook> halves = List.of(
                    gang.join(seed.address().orElseThrow(), "127.0.0.3", Scripts.closesHalf()),
                    gang.join(leecher.address().orElseThrow(), "127.0.0.3", Scripts.closesHalf()));
            for (Engine engine : List.of(seed, leecher)) {
                for (int i = 0; i < 5; i++) {
                    gang.join(engine.address().orElseThrow(), "127.0.0.4", Scripts.mute());
                    gang.join(engine.address().orElseThrow(), "127.0.0.5", Scripts.trickles(slowly));
                    gang.join(engine.address().orElseThrow(), "127.0.0.6", Scripts.greetsSlowly(slowly));
                    gang.join(
                            engine.address().orElseThrow(),
                            "127.0.0.7",
                            Scripts.asksAndNeverReads(Scripts.blocks(70, 16)));
                }
            }
            town.awaitSnapshot(seed, snapshot -> snapshot.progress().peers().size() >= 10);
            town.calls(leecher, seed);
            town.awaitSeeding(leecher);
            Town.awaitThat(() -> halves.stream().allMatch(Crook::isOver));
            town.assertSame("copy");
        }
    }
}
