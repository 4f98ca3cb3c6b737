package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Consumer;

/** Where others connect to us. While the system has no handle for another connection they wait outside. */
public final class Door {
    private static final int AT_ONCE = 64;

    private final ServerSocketChannel server;
    private final Consumer<SocketChannel> accepted;
    private final Runnable pause;

    /** @param pause closes the door for a while, since whoever waits there would wake us again and again */
    Door(ServerSocketChannel server, Consumer<SocketChannel> accepted, Runnable pause) {
        this.server = server;
        this.accepted = accepted;
        this.pause = pause;
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

    void accept() {
        for (int i = 0; i < AT_ONCE; i++) {
            SocketChannel channel;
            try {
                channel = server.accept();
            } catch (IOException outOfHandles) {
                pause.run();
                return;
            }
            if (channel == null) {
                return;
            }
            accepted.accept(channel);
        }
    }
}
