package io.github.gavel.engine;

import io.github.gavel.engine.magnet.PeerHint;
import io.github.gavel.engine.tracker.Literal;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds the addresses of peers that somebody wrote down: numbers at once, names by a few threads of its own, because
 * the system may take its time. When too many wait, the next is not looked up.
 */
final class Directory implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int WAITING = 256;
    private static final int IDLE_SECONDS = 10;

    private final Function<PeerHint, InetSocketAddress> system;
    private final ThreadPoolExecutor threads;

    Directory(Function<PeerHint, InetSocketAddress> system) {
        this.system = system;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                Directory::thread,
                new ThreadPoolExecutor.DiscardPolicy());
        threads.allowCoreThreadTimeOut(true);
    }

    static Directory ofTheSystem() {
        return new Directory(peer -> new InetSocketAddress(peer.host(), peer.port()));
    }

    /** @param then told on any thread; never, if the name is not known or is not looked up */
    void find(PeerHint peer, Consumer<InetSocketAddress> then) {
        if (Literal.isAddress(peer.host())) {
            then.accept(new InetSocketAddress(peer.host(), peer.port()));
            return;
        }
        threads.execute(() -> {
            InetSocketAddress found = system.apply(peer);
            if (!found.isUnresolved() && !threads.isShutdown()) {
                then.accept(found);
            }
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "engine-directory");
        thread.setDaemon(true);
        return thread;
    }
}
