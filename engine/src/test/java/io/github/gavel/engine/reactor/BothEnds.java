package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A real connection: one end for a reactor, the other for a test. The system takes a little for either. */
public final class BothEnds implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Reactor reactor = Reactor.start("test-reactor", faults::add);
    private final SocketChannel ours = SocketChannel.open();
    private final SocketChannel other;

    public BothEnds() throws IOException {
        try (ServerSocketChannel door = ServerSocketChannel.open()) {
            door.setOption(StandardSocketOptions.SO_RCVBUF, BUFFER);
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            ours.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
            ours.connect(door.getLocalAddress());
            other = door.accept();
            other.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
    }

    public Reactor reactor() {
        return reactor;
    }

    /** For the reactor. */
    public SocketChannel ours() {
        return ours;
    }

    public SocketChannel other() {
        return other;
    }

    public <T> T onReactor(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        reactor.execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.orTimeout(20, TimeUnit.SECONDS).join();
    }

    /** Nothing failed on the reactor meanwhile. */
    @Override
    public void close() throws IOException {
        other.close();
        reactor.end().join();
        assertThat(faults).isEmpty();
    }
}
