package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links on real connections under limits. */
@Timeout(60)
class LimitedLinkTest {
    private static final long HARDLY_ANY = 1_000;
    private static final int MUCH = 1 << 22;

    private final AtomicLong received = new AtomicLong();
    private BothEnds ends;
    private Reactor reactor;
    private SocketChannel other;
    private Link link;

    @BeforeEach
    void connect() throws IOException {
        ends = new BothEnds();
        reactor = ends.reactor();
        other = ends.other();
        link = onReactor(() -> join(ends.ours()));
    }

    @AfterEach
    void close() throws IOException {
        ends.close();
    }

    @Test
    void whatMayNotBeReadStaysWithTheOtherSide() throws IOException, InterruptedException {
        limit(HARDLY_ANY);
        other.configureBlocking(false);
        ByteBuffer much = ByteBuffer.allocate(64 << 20);
        while (other.write(much) > 0 || !onReactor(link::isUnread)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        assertThat(much.remaining()).isPositive();
        assertThat(received.get()).isLessThan(60 * HARDLY_ANY);
        limit(Long.MAX_VALUE);
        while (much.hasRemaining()) {
            other.write(much);
        }
        awaitReceived(much.capacity());
        assertThat(onReactor(link::isUnread)).isFalse();
    }

    @Test
    void whoWaitsForTheLimitCostsNoTime() throws IOException, InterruptedException {
        limit(HARDLY_ANY);
        other.write(ByteBuffer.allocate(1 << 16));
        onReactor(() -> send(1 << 16));
        while (!onReactor(link::isUnread) || !onReactor(link::isHeldBack)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long id = onReactor(() -> Thread.currentThread().getId());
        long begin = System.nanoTime();
        long cpuBefore = threads.getThreadCpuTime(id);
        TimeUnit.SECONDS.sleep(1);
        long cpu = threads.getThreadCpuTime(id) - cpuBefore;
        assertThat(cpu).isLessThan((System.nanoTime() - begin) / 4);
    }

    @Test
    void whatMayNotBeWrittenWaitsAndArrivesInItsOrder() throws IOException {
        limit(400_000);
        long begin = System.nanoTime();
        onReactor(() -> {
            for (int i = 0; i < 100; i++) {
                byte[] head = {(byte) i};
                link.send(ByteBuffer.wrap(head), ByteBuffer.allocate(10_000).put(9_999, (byte) i), () -> {}, () -> {});
            }
            return true;
        });
        ByteBuffer all = ByteBuffer.allocate(100 * 10_001);
        while (all.hasRemaining()) {
            other.read(all);
            long seconds = 1 + (System.nanoTime() - begin) / 1_000_000_000;
            assertThat(all.position()).isLessThanOrEqualTo((int) (seconds * 400_000 + 50_000));
        }
        for (int i = 0; i < 100; i++) {
            assertThat(all.get(i * 10_001)).isEqualTo((byte) i);
            assertThat(all.get(i * 10_001 + 10_000)).isEqualTo((byte) i);
        }
        assertThat(onReactor(link::waiting)).isZero();
        assertThat(onReactor(link::written)).isEqualTo(all.capacity());
    }

    @Test
    void whatIsSealedArrivesAsItShouldUnderALimitThatChanges() throws IOException {
        onReactor(() -> {
            link.seal(LimitedLinkTest::turn, LimitedLinkTest::turn);
            for (int i = 0; i < 40; i++) {
                link.send(ByteBuffer.allocate(50_000).put(0, (byte) i));
            }
            return true;
        });
        ByteBuffer all = ByteBuffer.allocate(40 * 50_000);
        for (long rate = 300_000; all.hasRemaining(); rate += 100_000) {
            limit(rate);
            other.read(all);
        }
        turn(all.flip());
        for (int i = 0; i < 40; i++) {
            assertThat(all.get(i * 50_000)).isEqualTo((byte) i);
            assertThat(all.get(i * 50_000 + 49_999)).isZero();
        }
    }

    @Test
    void whoReadsNothingIsNotHeldBackByUs() throws InterruptedException {
        limit(50_000_000);
        onReactor(() -> send(MUCH - 1));
        long before = -1;
        long now = onReactor(link::waiting);
        while (now != before) {
            TimeUnit.MILLISECONDS.sleep(300);
            before = now;
            now = onReactor(link::waiting);
        }
        assertThat(now).isPositive();
        assertThat(onReactor(link::isHeldBack)).isFalse();
    }

    @Test
    void aLinkThatIsClosedWhileItWaitsLeavesNobodyWaiting() throws IOException, InterruptedException {
        limit(HARDLY_ANY);
        other.write(ByteBuffer.allocate(1 << 16));
        while (!onReactor(link::isUnread)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        onReactor(() -> {
            link.close("over");
            return true;
        });
        assertThat(onReactor(() -> reactor.mains().isIdle())).isTrue();
    }

    private static void turn(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            bytes.put(i, (byte) ~bytes.get(i));
        }
    }

    private boolean send(int bytes) {
        link.send(ByteBuffer.allocate(bytes));
        return true;
    }

    private void limit(long rate) {
        onReactor(() -> {
            reactor.mains().limit(new Bandwidth(new Limit(rate), new Limit(rate)), System.nanoTime());
            return true;
        });
    }

    private void awaitReceived(long wished) throws InterruptedException {
        while (received.get() < wished) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private Link join(SocketChannel channel) {
        try {
            return reactor.join(channel, new Counting());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T> T onReactor(Supplier<T> question) {
        return ends.onReactor(question);
    }

    private final class Counting implements LinkHandler {
        @Override
        public void connected(Link link) {}

        @Override
        public void received(Link link, ByteBuffer bytes) {
            received.addAndGet(bytes.remaining());
        }

        @Override
        public void delivered(Link link, long bytes) {}

        @Override
        public void drained(Link link) {}

        @Override
        public void closed(Link link, String why) {}
    }
}
