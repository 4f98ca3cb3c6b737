package io.github.gavel.engine.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OverlayThreadTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);
    private final ExecutorService own = Executors.newSingleThreadExecutor(task -> new Thread(task, "own"));

    @AfterEach
    void end() throws InterruptedException {
        release.countDown();
        own.shutdown();
        assertThat(own.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anOverlayWithoutAThreadIsGivenOneWhichEndsWithTheEngine() throws InterruptedException {
        OverlayThread thread = new OverlayThread((torrent, controls) -> Optional.empty());
        thread.run(this::hear);
        thread.end(LONG);
        thread.run(this::hear);
        assertThat(heard).containsExactly("engine-overlay");
    }

    @Test
    void anOverlaysOwnThreadIsUsedAndGoesOnWhenTheEngineEnds() throws InterruptedException {
        OverlayThread thread = new OverlayThread(bringing(own));
        thread.run(this::hear);
        thread.end(LONG);
        thread.run(this::hear);
        assertThat(heard).containsExactly("own");
        assertThat(own.isShutdown()).isFalse();
    }

    @Test
    void theEndWaitsUntilAllHasBeenHeardAndNoLongerThanItHasPatience() throws InterruptedException {
        OverlayThread thread = new OverlayThread(bringing(own));
        thread.run(() -> {
            await(Duration.ofMillis(200));
            hear();
        });
        thread.end(LONG);
        assertThat(heard).hasSize(1);
        OverlayThread hanging = new OverlayThread(bringing(own));
        hanging.run(() -> await(LONG));
        hanging.end(Duration.ofMillis(1));
        assertThat(release.getCount()).isOne();
    }

    @Test
    void anOverlayWhoseThreadTakesNothingAnyMoreIsToldNothingAndNotWaitedFor() throws InterruptedException {
        OverlayThread thread = new OverlayThread(bringing(own));
        own.shutdown();
        thread.run(this::hear);
        thread.end(Duration.ofDays(1));
        assertThat(heard).isEmpty();
    }

    private static Overlay bringing(Executor thread) {
        return new Overlay() {
            @Override
            public Optional<Attendant> attend(Subject torrent, Controls controls) {
                return Optional.empty();
            }

            @Override
            public Optional<Executor> thread() {
                return Optional.of(thread);
            }
        };
    }

    private void hear() {
        heard.add(Thread.currentThread().getName());
    }

    private void await(Duration atMost) {
        try {
            boolean unused = release.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
