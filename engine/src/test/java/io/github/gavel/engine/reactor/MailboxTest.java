package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
