package io.github.gavel.economy.possession;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.fixtures.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class UploadedChunksTest {
    private static final int LENGTH = 16_384;

    @Test
    void drawsTheWantedNumberOrAllThereAre() {
        Seeds.forEach(300, random -> {
            int count = 1 + random.nextInt(20);
            SortedSet<Long> drawn = chunks(count).draw(8, random);
            assertThat(drawn).hasSize(Math.min(8, count));
            assertThat(drawn.first()).isNotNegative();
            assertThat(drawn.last()).isLessThan(count);
        });
    }

    @Test
    void drawsNoUploadedChunkWhileOthersSuffice() {
        Seeds.forEach(300, random -> {
            int count = 9 + random.nextInt(40);
            List<Long> order = shuffled(count, new Random(random.nextLong()));
            UploadedChunks chunks = chunks(count);
            int sent = 1 + random.nextInt(count - 8);
            send(chunks, order.subList(0, sent));
            assertThat(chunks.draw(8, random)).hasSize(8).doesNotContainAnyElementsOf(order.subList(0, sent));
        });
    }

    @Test
    void takesAllThatWereNotUploadedAndFillsFromTheRest() {
        Seeds.forEach(300, random -> {
            int count = 9 + random.nextInt(40);
            List<Long> order = shuffled(count, new Random(random.nextLong()));
            UploadedChunks chunks = chunks(count);
            int kept = 1 + random.nextInt(7);
            send(chunks, order.subList(kept, count));
            assertThat(chunks.draw(8, random)).hasSize(8).containsAll(order.subList(0, kept));
        });
    }

    @Test
    void forgetsEverythingOnceEverythingWasUploaded() {
        UploadedChunks chunks = chunks(10);
        send(chunks, List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        Seeds.forEach(20, random -> assertThat(chunks.draw(1, random)).containsExactly(9L));
        chunks.sent(9 * LENGTH, 1);
        Set<Long> drawn = new HashSet<>();
        Seeds.forEach(200, random -> drawn.addAll(chunks.draw(1, random)));
        assertThat(drawn).hasSize(10);
        send(chunks, List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L));
        Seeds.forEach(20, random -> assertThat(chunks.draw(1, random)).containsExactly(9L));
    }

    @Test
    void drawsTheOnlyChunkEvenThoughItWasUploaded() {
        UploadedChunks chunks = new UploadedChunks(new Chunks(5));
        chunks.sent(0, 5);
        Seeds.forEach(3, random -> assertThat(chunks.draw(8, random)).containsExactly(0L));
    }

    @Test
    void remembersEveryChunkThatABlockTouches() {
        UploadedChunks chunks = chunks(4);
        chunks.sent(LENGTH - 1, LENGTH + 2);
        Seeds.forEach(20, random -> assertThat(chunks.draw(1, random)).containsExactly(3L));
        UploadedChunks inside = chunks(2);
        inside.sent(0, LENGTH);
        Seeds.forEach(20, random -> assertThat(inside.draw(1, random)).containsExactly(1L));
    }

    @Test
    void ignoresWhatIsNotInTheTorrent() {
        UploadedChunks chunks = chunks(2);
        chunks.sent(-1, LENGTH);
        chunks.sent(0, 0);
        chunks.sent(0, -5);
        chunks.sent(LENGTH, LENGTH + 1);
        chunks.sent(Long.MAX_VALUE, Integer.MAX_VALUE);
        Set<Long> drawn = new HashSet<>();
        Seeds.forEach(50, random -> drawn.addAll(chunks.draw(1, random)));
        assertThat(drawn).containsExactlyInAnyOrder(0L, 1L);
        chunks.sent(LENGTH, LENGTH);
        Seeds.forEach(20, random -> assertThat(chunks.draw(1, random)).containsExactly(0L));
    }

    @Test
    void drawsEveryChunkAboutAsOften() {
        int[] times = new int[20];
        UploadedChunks chunks = chunks(20);
        Seeds.forEach(2_000, random -> chunks.draw(8, random).forEach(chunk -> times[chunk.intValue()]++));
        for (int drawn : times) {
            assertThat(drawn).isBetween(700, 900);
        }
    }

    @Test
    void remembersALargeTorrentInRuns() {
        long count = 3L << 16;
        UploadedChunks chunks = chunks(count);
        chunks.sent(4 * LENGTH, 1);
        Set<Long> avoided = new TreeSet<>(Set.of(3L, 4L, 5L));
        Seeds.forEach(200, random -> assertThat(chunks.draw(8, random)).doesNotContainAnyElementsOf(avoided));
        for (long run = 0; run < 1 << 16; run++) {
            if (run != 7) {
                chunks.sent(run * 3 * LENGTH, 1);
            }
        }
        Seeds.forEach(20, random -> assertThat(chunks.draw(3, random)).containsExactly(21L, 22L, 23L));
    }

    @Test
    void reachesTheShortLastRunOfALargeTorrent() {
        long count = (1L << 17) - 1;
        UploadedChunks chunks = chunks(count);
        for (long run = 0; run < (1 << 16) - 1; run++) {
            chunks.sent(run * 2 * LENGTH, 1);
        }
        Seeds.forEach(20, random -> assertThat(chunks.draw(1, random)).containsExactly(count - 1));
        Seeds.forEach(
                20, random -> assertThat(chunks.draw(8, random)).hasSize(8).contains(count - 1));
    }

    @Test
    void remembersUpToAGibibyteChunkByChunk() {
        UploadedChunks chunks = chunks(1 << 16);
        for (long chunk = 0; chunk < 1 << 16; chunk++) {
            if (chunk != 40_000) {
                chunks.sent(chunk * LENGTH, LENGTH);
            }
        }
        Seeds.forEach(20, random -> assertThat(chunks.draw(1, random)).containsExactly(40_000L));
    }

    @Test
    void drawsFromTheLargestTorrent() {
        UploadedChunks chunks = new UploadedChunks(new Chunks(Long.MAX_VALUE));
        chunks.sent(Long.MAX_VALUE - 1, 1);
        Seeds.forEach(10, random -> {
            SortedSet<Long> drawn = chunks.draw(8, random);
            assertThat(drawn).hasSize(8);
            assertThat(drawn.first()).isNotNegative();
            assertThat(drawn.last()).isLessThan((1L << 49) - (1L << 33));
        });
    }

    private static UploadedChunks chunks(long count) {
        return new UploadedChunks(new Chunks(count * LENGTH));
    }

    private static void send(UploadedChunks chunks, List<Long> numbers) {
        numbers.forEach(number -> chunks.sent(number * LENGTH, LENGTH));
    }

    private static List<Long> shuffled(int count, Random random) {
        List<Long> order = new ArrayList<>();
        for (long chunk = 0; chunk < count; chunk++) {
            order.add(chunk);
        }
        Collections.shuffle(order, random);
        return order;
    }
}
