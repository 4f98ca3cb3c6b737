package io.github.gavel.speed.proving;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.bencode.BString;
import io.github.gavel.economy.delivery.Layout;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.engine.overlay.Controls;
import io.github.gavel.engine.wire.Block;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChunkReaderTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int CHUNK = 16 << 10;

    private final Random random = new Random(SEED);
    private final Deque<Block> asked = new ArrayDeque<>();
    private final Controls controls = (Controls) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Controls.class}, (proxy, method, arguments) -> {
                assertThat(method.getName()).isEqualTo("read");
                asked.add((Block) arguments[0]);
                return null;
            });

    @Test
    void chunksComeTogetherFromWhateverPiecesTheyLieInAndInTheOrderAskedFor() {
        for (int round = 0; round < 200; round++) {
            byte[] torrent = new byte[1 + random.nextInt(300_000)];
            random.nextBytes(torrent);
            Layout layout = new Layout(1 + random.nextInt(100_000), torrent.length);
            ChunkReader reader = new ChunkReader(controls, layout);
            List<Long> numbers = new ArrayList<>(LongStream.range(0, (torrent.length - 1) / CHUNK + 1)
                    .boxed()
                    .toList());
            Collections.shuffle(numbers, random);
            List<Long> wanted = numbers.subList(0, Math.min(numbers.size(), 8));
            List<Octets> expected = wanted.stream()
                    .map(number -> Octets.of(Arrays.copyOfRange(
                            torrent, (int) (number * CHUNK), (int) Math.min(torrent.length, (number + 1) * CHUNK))))
                    .toList();
            List<Optional<List<Octets>>> answers = new ArrayList<>();
            if (blocks(layout) < 40) {
                reader.read(wanted, answers::add);
                reader.read(wanted, answers::add);
                deliver(reader, layout, torrent);
                assertThat(answers)
                        .as("seed %d, round %d, %s", SEED, round, layout)
                        .containsExactly(Optional.of(expected), Optional.of(expected));
            }
        }
    }

    private static int blocks(Layout layout) {
        return (int) (layout.totalBytes() / Math.min(CHUNK, layout.pieceBytes()));
    }

    private void deliver(ChunkReader reader, Layout layout, byte[] torrent) {
        List<Block> blocks = new ArrayList<>(asked);
        asked.clear();
        Collections.shuffle(blocks, random);
        for (Block block : blocks) {
            int from = block.piece() * layout.pieceBytes() + block.offset();
            reader.came(block, Optional.of(BString.of(Arrays.copyOfRange(torrent, from, from + block.length()))));
        }
    }

    @Test
    void whatIsNotHereIsNotToldAndHoldsNobodyElseUp() {
        Layout layout = new Layout(CHUNK, 3 * CHUNK);
        ChunkReader reader = new ChunkReader(controls, layout);
        List<Optional<List<Octets>>> answers = new ArrayList<>();
        reader.read(List.of(0L, 1L), answers::add);
        reader.read(List.of(1L), answers::add);
        reader.read(List.of(3L), answers::add);
        assertThat(answers).containsExactly(Optional.empty());
        reader.came(new Block(0, 0, CHUNK), Optional.empty());
        assertThat(answers).hasSize(2).containsOnly(Optional.empty());
        reader.came(new Block(1, 0, CHUNK), Optional.of(BString.of(new byte[CHUNK])));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(2)).contains(List.of(Octets.of(new byte[CHUNK])));
    }

    @Test
    void whoAsksForMoreThanIsReadAtOnceGetsNothing() {
        ChunkReader reader = new ChunkReader(controls, new Layout(CHUNK, 1_000L * CHUNK));
        List<Optional<List<Octets>>> answers = new ArrayList<>();
        for (long number = 0; number <= ChunkReader.MOST; number++) {
            reader.read(List.of(number), answers::add);
        }
        assertThat(answers).containsExactly(Optional.empty());
        assertThat(asked).hasSize(ChunkReader.MOST);
    }
}
