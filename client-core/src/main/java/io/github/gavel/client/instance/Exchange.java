package io.github.gavel.client.instance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A few bytes between two programs of one user, neither of whom waits for ever. */
final class Exchange {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CHUNK = 4096;

    private Exchange() {}

    /**
     * Everything up to the other end's last byte.
     *
     * @throws IOException if there is more than this, or nothing comes for too long
     */
    static byte[] read(SocketChannel channel, int mostBytes) throws IOException {
        channel.configureBlocking(false);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (Selector selector = Selector.open()) {
            channel.register(selector, SelectionKey.OP_READ);
            while (channel.read(chunk) >= 0) {
                all.write(chunk.array(), 0, chunk.position());
                if (all.size() > mostBytes) {
                    throw new IOException("more than " + mostBytes + " bytes");
                }
                boolean isIdle = chunk.position() == 0;
                chunk.clear();
                if (isIdle && selector.select(PATIENCE.toMillis()) == 0) {
                    throw new IOException("nothing came for " + PATIENCE.toSeconds() + " seconds");
                }
                selector.selectedKeys().clear();
            }
        }
        return all.toByteArray();
    }

    /** To a channel that blocks; short enough to fit into what a system keeps of it. */
    static void write(SocketChannel channel, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.shutdownOutput();
    }
}
