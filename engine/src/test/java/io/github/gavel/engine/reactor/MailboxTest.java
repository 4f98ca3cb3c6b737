package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MailboxTest {
    private static final int MANY = 20_000;

    @Test
    void whatOthersWantWaitsInBoundsAndAnswersAlwaysHaveRoom() throws IOException {
        Reactor reactor = Reactor.start("mailbox-test", fault -> {});
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        reactor.execute(() -> await(go));
        int taken = 0;
        for (int i = 0; i < MANY; i++) {
            taken += isTaken(reactor, done) ? 1 : 0;
        }
        assertThat(taken).isBetween(9_998, 10_000);
        assertThatThrownBy(() -> reactor.submit(done::incrementAndGet)).hasMessage("10000 tasks wait for the reactor");
        reactor.execute(done::incrementAndGet);
        go.countDown();
        while (done.get() < taken + 1) {
            Thread.onSpinWait();
        }
        assertThat(isTaken(reactor, done)).isTrue();
        reactor.end().join();
        assertThat(isTaken(reactor, done)).isFalse();
    }

    @Test
    void whatBringsMoreWithoutEndKeepsNeitherTimesNorOthersWaiting() throws IOException, InterruptedException {
        Reactor reactor = Reactor.start("mailbox-test", fault -> {});
        AtomicBoolean isOver = new AtomicBoolean();
        CountDownLatch rung = new CountDownLatch(3);
        reactor.execute(() -> again(reactor, isOver));
        reactor.execute(() -> ring(reactor, rung));
        boolean isRung = rung.await(10, TimeUnit.SECONDS);
        isOver.set(true);
        reactor.end().join();
        assertThat(isRung).isTrue();
    }

    private static void again(Reactor reactor, AtomicBoolean isOver) {
        if (!isOver.get()) {
            reactor.execute(() -> again(reactor, isOver));
        }
    }

    private static void ring(Reactor reactor, CountDownLatch bell) {
        bell.countDown();
        reactor.after(Duration.ofMillis(1), () -> ring(reactor, bell));
    }

    private static boolean isTaken(Reactor reactor, AtomicInteger done) {
        try {
            reactor.submit(done::incrementAndGet);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened");
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
