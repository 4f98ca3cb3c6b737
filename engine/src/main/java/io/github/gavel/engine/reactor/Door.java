package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Where others connect to us. While the system has no handle for another connection they wait outside. */
public final class Door {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");
    private static final int AT_ONCE = 64;
    private static final long QUIET = TimeUnit.MINUTES.toNanos(1);

    private final ServerSocketChannel server;
    private final Consumer<SocketChannel> accepted;
    private final Runnable pause;
    private final LongSupplier clock;
    private OptionalLong quietUntil = OptionalLong.empty();

    /**
     * @param pause closes the door for a while, since whoever waits there would wake us again and again
     * @param clock in nanoseconds
     */
    Door(ServerSocketChannel server, Consumer<SocketChannel> accepted, Runnable pause, LongSupplier clock) {
        this.server = server;
        this.accepted = accepted;
        this.pause = pause;
        this.clock = clock;
    }

    public InetSocketAddress address() {
        try {
            return (InetSocketAddress) server.getLocalAddress();
        } catch (IOException closed) {
            throw new IllegalStateException("the door is closed", closed);
        }
    }

    public void close() {
        try {
            server.close();
        } catch (IOException ignored) {
            // Nothing is left to be done about a socket that does not close.
        }
    }

    /** At most once a minute. */
    private void complain(IOException why) {
        long now = clock.getAsLong();
        if (quietUntil.isEmpty() || now - quietUntil.getAsLong() >= 0) {
            quietUntil = OptionalLong.of(now + QUIET);
            LOGGER.log(Level.WARNING, "nobody who calls is let in for now: " + why.getMessage());
        }
    }

    void accept() {
        for (int i = 0; i < AT_ONCE; i++) {
            SocketChannel channel;
            try {
                channel = server.accept();
            } catch (IOException outOfHandles) {
                pause.run();
                complain(outOfHandles);
                return;
            }
            if (channel == null) {
                return;
            }
            accepted.accept(channel);
        }
    }
}
