package io.github.gavel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.magnet.PeerHint;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DirectoryTest {
    @Test
    void numbersWaitForNoName() {
        CountDownLatch never = new CountDownLatch(1);
        try (Directory directory = new Directory(peer -> waitFor(never))) {
            for (int i = 0; i < 1_000; i++) {
                directory.find(new PeerHint("peer" + i + ".invalid", 6_881), found -> {});
            }
            List<InetSocketAddress> found = new CopyOnWriteArrayList<>();
            directory.find(new PeerHint("127.0.0.1", 1), found::add);
            directory.find(new PeerHint("::1", 2), found::add);
            assertThat(found).extracting(InetSocketAddress::getPort).containsExactly(1, 2);
        }
    }

    @Test
    void noMoreNamesWaitThanThereIsRoomFor() throws InterruptedException {
        Semaphore turns = new Semaphore(0);
        AtomicInteger found = new AtomicInteger();
        try (Directory directory = new Directory(peer -> {
            turns.acquireUninterruptibly();
            return new InetSocketAddress(InetAddress.getLoopbackAddress(), peer.port());
        })) {
            for (int i = 0; i < 1_000; i++) {
                directory.find(new PeerHint("peer.invalid", 6_881), address -> found.incrementAndGet());
            }
            turns.release(1_000);
            while (found.get() < 260) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            TimeUnit.MILLISECONDS.sleep(50);
            assertThat(found).hasValue(260);
        }
    }

    @Test
    void aNameThatNobodyKnowsIsNowhere() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        List<InetSocketAddress> found = new CopyOnWriteArrayList<>();
        try (Directory directory = new Directory(peer -> {
            asked.countDown();
            return InetSocketAddress.createUnresolved(peer.host(), peer.port());
        })) {
            directory.find(new PeerHint("peer.invalid", 1), found::add);
            directory.find(new PeerHint("peer.invalid", 2), found::add);
            asked.await();
        }
        assertThat(found).isEmpty();
    }

    private static InetSocketAddress waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return InetSocketAddress.createUnresolved("late.invalid", 1);
    }
}
