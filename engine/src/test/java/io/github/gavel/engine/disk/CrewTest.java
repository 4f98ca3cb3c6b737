package io.github.gavel.engine.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrewTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void jobsAreBegunInOrderAndAllAreDoneBeforeItStops() throws InterruptedException {
        Crew crew = new Crew(1, 1000);
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            expected.add(number);
            assertThat(crew.offer(() -> done.add(number))).isTrue();
        }
        assertThat(crew.stop(LONG)).isTrue();
        assertThat(done).isEqualTo(expected);
    }

    @Test
    void refusesWhatIsTooMuchButNotWhatIsBoundedAlready() throws InterruptedException {
        Crew crew = new Crew(1, 2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        crew.offer(() -> {
            begun.countDown();
            awaits(go);
        });
        awaits(begun);
        assertThat(crew.offer(() -> {})).isTrue();
        assertThat(crew.offer(() -> {})).isTrue();
        assertThat(crew.offer(() -> {})).isFalse();
        assertThat(crew.push(() -> {})).isTrue();
        go.countDown();
        assertThat(crew.stop(LONG)).isTrue();
        assertThat(crew.offer(() -> {})).isFalse();
        assertThat(crew.push(() -> {})).isFalse();
    }

    @Test
    void aJobThatFailsEndsNothingElse() throws InterruptedException {
        Crew crew = new Crew(1, 10);
        AtomicInteger done = new AtomicInteger();
        crew.offer(() -> {
            throw new IllegalStateException("a bug");
        });
        crew.offer(done::incrementAndGet);
        assertThat(crew.stop(LONG)).isTrue();
        assertThat(done).hasValue(1);
    }

    @Test
    void givesUpWhatIsNotDoneInTime() throws InterruptedException {
        Crew crew = new Crew(2, 10);
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        AtomicInteger never = new AtomicInteger();
        for (int i = 0; i < 2; i++) {
            crew.offer(() -> {
                begun.countDown();
                try {
                    Thread.sleep(LONG.toMillis());
                } catch (InterruptedException stopped) {
                    interrupted.countDown();
                    Thread.currentThread().interrupt();
                }
            });
        }
        awaits(begun);
        crew.offer(never::incrementAndGet);
        assertThat(crew.stop(Duration.ofMillis(20))).isFalse();
        awaits(interrupted);
        assertThat(never).hasValue(0);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Crew(0, 1)).hasMessageContaining("0 threads");
        assertThatThrownBy(() -> new Crew(1, 0)).hasMessageContaining("0 jobs");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
