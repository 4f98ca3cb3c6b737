package io.github.gavel.client.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.library.Queue.Waiting;
import io.github.gavel.client.settings.QueueSizes;
import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.fixtures.Seeds;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("rule")
class QueueTest {
    private static Waiting waiting(int number, boolean seeds, boolean isForced) {
        return new Waiting(hash(number), seeds, isForced);
    }

    private static InfoHash hash(int number) {
        return InfoHash.of(ByteBuffer.allocate(InfoHash.LENGTH).putInt(number).array());
    }

    private static List<Waiting> line(RandomGenerator random) {
        List<Waiting> line = new ArrayList<>();
        for (int number = random.nextInt(30); number > 0; number--) {
            line.add(waiting(number, random.nextBoolean(), random.nextInt(5) == 0));
        }
        return line;
    }

    private static long count(List<Waiting> line, Set<InfoHash> atWork, Predicate<Waiting> which) {
        return line.stream()
                .filter(it -> !it.isForced() && atWork.contains(it.hash()))
                .filter(which)
                .count();
    }

    @Test
    void neverMoreThanTheLimitsAreAtWorkAndNeverFewerThanThereIsRoomFor() {
        Seeds.forEach(2_000, random -> {
            List<Waiting> line = line(random);
            QueueSizes sizes = new QueueSizes(1 + random.nextInt(8), 1 + random.nextInt(8));
            Set<InfoHash> atWork = Queue.atWork(line, sizes);
            long downloads =
                    line.stream().filter(it -> !it.isForced() && !it.seeds()).count();
            long seeds =
                    line.stream().filter(it -> !it.isForced() && it.seeds()).count();
            assertThat(count(line, atWork, it -> !it.seeds())).isEqualTo(Math.min(downloads, sizes.downloads()));
            assertThat(count(line, atWork, Waiting::seeds)).isEqualTo(Math.min(seeds, sizes.seeds()));
        });
    }

    @Test
    void whoIsForcedIsAtWorkAndTakesNobodysPlace() {
        Seeds.forEach(2_000, random -> {
            List<Waiting> line = line(random);
            QueueSizes sizes = new QueueSizes(random.nextInt(8), random.nextInt(8));
            Set<InfoHash> atWork = Queue.atWork(line, sizes);
            List<Waiting> others = line.stream().filter(it -> !it.isForced()).toList();
            assertThat(line).filteredOn(Waiting::isForced).allMatch(it -> atWork.contains(it.hash()));
            assertThat(Queue.atWork(others, sizes))
                    .isEqualTo(others.stream()
                            .map(Waiting::hash)
                            .filter(atWork::contains)
                            .collect(Collectors.toSet()));
        });
    }

    @Test
    void nobodyIsAtWorkWhileAnotherOfItsKindIsBeforeItAndIsNot() {
        Seeds.forEach(2_000, random -> {
            List<Waiting> line = line(random);
            Set<InfoHash> atWork = Queue.atWork(line, new QueueSizes(1 + random.nextInt(4), 1 + random.nextInt(4)));
            for (boolean seeds : new boolean[] {false, true}) {
                List<Boolean> work = line.stream()
                        .filter(it -> !it.isForced() && it.seeds() == seeds)
                        .map(it -> atWork.contains(it.hash()))
                        .toList();
                assertThat(work.lastIndexOf(true)).isLessThan(work.contains(false) ? work.indexOf(false) : work.size());
            }
            assertThat(atWork)
                    .containsExactlyElementsOf(line.stream()
                            .map(Waiting::hash)
                            .filter(atWork::contains)
                            .toList());
        });
    }

    @Test
    void withoutLimitsEverybodyIsAtWork() {
        List<Waiting> line = List.of(waiting(1, true, false), waiting(2, false, false), waiting(3, false, false));
        assertThat(Queue.atWork(line, new QueueSizes(0, 0))).hasSize(3);
        assertThat(Queue.atWork(line, new QueueSizes(1, 0))).containsExactly(hash(1), hash(2));
    }
}
