package io.github.gavel.engine.manners;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.engine.reactor.Link;
import io.github.gavel.engine.reactor.LinkHandler;
import io.github.gavel.engine.reactor.Reactor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who is let in, with connections from addresses of this computer. */
@Timeout(60)
class DoorkeeperTest {
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong second = new AtomicLong();
    private final List<SocketChannel> callers = new ArrayList<>();
    private Reactor reactor;
    private ServerSocketChannel door;

    @BeforeEach
    void open() throws IOException {
        reactor = Reactor.start("test-reactor", faults::add);
        door = ServerSocketChannel.open();
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
    }

    @AfterEach
    void close() throws IOException {
        door.close();
        for (SocketChannel caller : callers) {
            caller.close();
        }
        reactor.end().join();
        assertThat(faults).isEmpty();
    }

    @Test
    void oneLocalAddressHasHalfOfAllConnectionsAndNoMore() throws IOException {
        Doorkeeper doorkeeper = doorkeeper(20);
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            assertThat(isCrowded(doorkeeper, "127.0.0.9")).isFalse();
            links.add(enter(doorkeeper, "127.0.0.9"));
        }
        assertThat(isCrowded(doorkeeper, "127.0.0.9")).isTrue();
        assertThat(isCrowded(doorkeeper, "127.0.0.8")).isFalse();
        leave(links.get(3));
        assertThat(isCrowded(doorkeeper, "127.0.0.9")).isFalse();
    }

    @Test
    void ofEachAddressThereMayBeEight() throws IOException {
        Doorkeeper doorkeeper = doorkeeper(2);
        for (int i = 0; i < 8; i++) {
            assertThat(isCrowded(doorkeeper, "127.0.0.9")).isFalse();
            enter(doorkeeper, "127.0.0.9");
        }
        assertThat(isCrowded(doorkeeper, "127.0.0.9")).isTrue();
    }

    @Test
    void aTenthIsForAnAddressFromElsewhereAndHalfForALocalOne() throws UnknownHostException {
        assertThat(Doorkeeper.most(InetAddress.getByName("192.0.2.1"), 500)).isEqualTo(50);
        assertThat(Doorkeeper.most(InetAddress.getByName("2001:db8::1"), 500)).isEqualTo(50);
        assertThat(Doorkeeper.most(InetAddress.getByName("10.1.2.3"), 500)).isEqualTo(250);
        assertThat(Doorkeeper.most(InetAddress.getByName("127.0.0.9"), 500)).isEqualTo(250);
        assertThat(Doorkeeper.most(InetAddress.getByName("192.0.2.1"), 79)).isEqualTo(8);
    }

    @Test
    void whoeverCameLastFromTheAddressWithMostMakesRoomAndNobodyForAnEqual() throws IOException {
        Doorkeeper doorkeeper = doorkeeper(500);
        enter(doorkeeper, "127.0.0.9");
        assertThat(whoYields(doorkeeper, "127.0.0.8")).isEmpty();
        Link last = enter(doorkeeper, "127.0.0.9");
        assertThat(whoYields(doorkeeper, "127.0.0.8")).contains(last);
        enter(doorkeeper, "127.0.0.8");
        assertThat(whoYields(doorkeeper, "127.0.0.8")).isEmpty();
    }

    @Test
    void whoSentABadPieceIsKeptAwayForTenMinutes() {
        Doorkeeper doorkeeper = doorkeeper(500);
        InetSocketAddress liar = new InetSocketAddress("192.0.2.1", 7);
        doorkeeper.accuse(liar);
        second.set(599);
        assertThat(doorkeeper.objection(liar)).isPresent();
        assertThat(doorkeeper.objection(new InetSocketAddress("192.0.2.2", 7))).isEmpty();
        second.set(601);
        assertThat(doorkeeper.objection(liar)).isEmpty();
    }

    private Doorkeeper doorkeeper(int connections) {
        return new Doorkeeper(AddressFilter.NONE, connections, second::get);
    }

    private boolean isCrowded(Doorkeeper doorkeeper, String from) {
        return onReactor(() -> doorkeeper.isCrowded(new InetSocketAddress(from, 1)));
    }

    private Optional<Link> whoYields(Doorkeeper doorkeeper, String to) {
        return onReactor(() -> doorkeeper.whoYieldsTo(new InetSocketAddress(to, 1)));
    }

    private Link enter(Doorkeeper doorkeeper, String from) throws IOException {
        SocketChannel caller = SocketChannel.open();
        callers.add(caller);
        caller.bind(new InetSocketAddress(from, 0));
        caller.connect(door.getLocalAddress());
        SocketChannel called = door.accept();
        return onReactor(() -> {
            Link link = join(called);
            doorkeeper.entered(link);
            return link;
        });
    }

    private Link join(SocketChannel called) {
        LinkHandler nobody = (LinkHandler) Proxy.newProxyInstance(
                LinkHandler.class.getClassLoader(), new Class<?>[] {LinkHandler.class}, (self, method, said) -> null);
        try {
            return reactor.join(called, nobody);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void leave(Link link) {
        assertThat(onReactor(() -> {
                    link.close("of the test");
                    return link.isClosed();
                }))
                .isTrue();
    }

    private <T> T onReactor(Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        reactor.execute(() -> {
            try {
                answer.complete(question.get());
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer.join();
    }
}
