package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A link on a real connection, whose other side is the test. */
@Timeout(30)
class LinkTest {
    private static final int BUFFER = 1 << 14;
    private static final int LARGE = 1 << 18;

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final AtomicInteger drained = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Reactor reactor;
    private SocketChannel other;
    private SocketChannel ours;

    @BeforeEach
    void connect() throws IOException {
        reactor = Reactor.start("link-test", fault -> {
            faults.add(fault);
            throw new AssertionError("nobody can be told either");
        });
        try (ServerSocketChannel door = ServerSocketChannel.open()) {
            door.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ours = SocketChannel.open();
            ours.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
            ours.connect(door.getLocalAddress());
            other = door.accept();
        }
    }

    @AfterEach
    void close() throws IOException {
        other.close();
        reactor.end().join();
    }

    @Test
    void anErrorOfWhoHearsEndsTheLinkAndNothingElse() throws IOException, InterruptedException {
        onReactor(() -> join(new Hearing() {
            @Override
            public void received(Link link, ByteBuffer bytes) {
                throw new LinkageError("half of a class is missing");
            }
        }));
        other.write(ByteBuffer.allocate(1));
        assertThat(closed.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(onReactor(() -> "alive")).isEqualTo("alive");
        assertThat(faults).singleElement().isInstanceOf(LinkageError.class);
    }

    @Test
    void whatIsThrownAtTheEndOfALinkIsNotForWhoEndedIt() {
        Link link = onReactor(() -> join(new Hearing() {
            @Override
            public void closed(Link ended, String why) {
                throw new IllegalStateException("of no concern to others");
            }
        }));
        assertThat(onReactor(() -> {
                    link.close("over");
                    return link.isClosed();
                }))
                .isTrue();
        assertThat(faults).singleElement().isInstanceOf(IllegalStateException.class);
    }

    /** All of it is sealed at once, and waits although the outbox is empty. */
    @Test
    void whoTakesSomeOfWhatIsSealedIsServedOn() throws IOException {
        Link link = onReactor(() -> join(new Hearing()));
        onReactor(() -> {
            link.seal(bytes -> {}, bytes -> {});
            link.send(ByteBuffer.allocate(LARGE));
            return true;
        });
        int atFirst = onReactor(drained::get);
        ByteBuffer into = ByteBuffer.allocate(BUFFER);
        for (int read = 0; read < LARGE; read += other.read(into.clear())) {}
        assertThat(onReactor(link::waiting)).isZero();
        assertThat(drained.get()).isGreaterThan(atFirst);
    }

    /** What is sealed and waits may never go out. */
    @Test
    void whatIsSealedIsNotSentBeforeTheSystemHasTakenIt() throws IOException {
        AtomicInteger sent = new AtomicInteger();
        Link link = onReactor(() -> join(new Hearing()));
        onReactor(() -> {
            link.seal(bytes -> {}, bytes -> {});
            link.send(ByteBuffer.allocate(LARGE / 2), sent::incrementAndGet);
            link.send(ByteBuffer.allocate(LARGE / 2), sent::incrementAndGet);
            return true;
        });
        assertThat(onReactor(link::waiting)).isPositive();
        assertThat(sent).hasValue(0);
        ByteBuffer into = ByteBuffer.allocate(BUFFER);
        for (int read = 0; read < LARGE; read += other.read(into.clear())) {}
        assertThat(onReactor(link::waiting)).isZero();
        assertThat(sent).hasValue(2);
    }

    private Link join(LinkHandler handler) {
        try {
            return reactor.join(ours, handler);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private <T> T onReactor(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        reactor.execute(() -> answer.complete(question.get()));
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    private class Hearing implements LinkHandler {
        @Override
        public void connected(Link link) {}

        @Override
        public void received(Link link, ByteBuffer bytes) {}

        @Override
        public void delivered(Link link, long bytes) {}

        @Override
        public void drained(Link link) {
            drained.incrementAndGet();
        }

        @Override
        public void closed(Link link, String why) {
            closed.countDown();
        }
    }
}
