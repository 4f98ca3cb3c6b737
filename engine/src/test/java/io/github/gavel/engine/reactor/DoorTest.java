package io.github.gavel.engine.reactor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DoorTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger pauses = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

    @Test
    void withoutHandlesItIsClosedForAWhile() {
        Door door = new Door(new Exhausted(), channel -> {}, pauses::incrementAndGet, () -> 0);
        door.accept();
        assertThat(asked).hasValue(1);
        assertThat(pauses).hasValue(1);
    }

    @Test
    void thatNobodyIsLetInIsSaidOnceAMinute() {
        LastWords words = LastWords.begin();
        Door door = new Door(new Exhausted(), channel -> {}, pauses::incrementAndGet, now::get);
        for (int second = 0; second < 120; second++) {
            now.set(TimeUnit.SECONDS.toNanos(second));
            door.accept();
        }
        assertThat(pauses).hasValue(120);
        assertThat(words.lines())
                .filteredOn(line -> line.endsWith("nobody who calls is let in for now: no handle for " + this))
                .hasSize(2);
    }

    @Test
    void whenNobodyWaitsItStaysOpen() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(null).configureBlocking(false);
            new Door(server, channel -> {}, pauses::incrementAndGet, () -> 0).accept();
            assertThat(pauses).hasValue(0);
        }
    }

    /** Has no handle for anybody. */
    private final class Exhausted extends ServerSocketChannel {
        Exhausted() {
            super(SelectorProvider.provider());
        }

        @Override
        public SocketChannel accept() throws IOException {
            asked.incrementAndGet();
            throw new IOException("no handle for " + DoorTest.this);
        }

        @Override
        public ServerSocketChannel bind(SocketAddress local, int backlog) {
            return this;
        }

        @Override
        public <T> ServerSocketChannel setOption(SocketOption<T> name, T value) {
            return this;
        }

        @Override
        public <T> T getOption(SocketOption<T> name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<SocketOption<?>> supportedOptions() {
            return Set.of();
        }

        @Override
        public ServerSocket socket() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SocketAddress getLocalAddress() {
            throw new UnsupportedOperationException();
        }

        @Override
        protected void implCloseSelectableChannel() {}

        @Override
        protected void implConfigureBlocking(boolean block) {}
    }
}
