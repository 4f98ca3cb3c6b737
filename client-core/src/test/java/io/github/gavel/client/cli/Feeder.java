package io.github.gavel.client.cli;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.metainfo.Layout;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A peer that has everything, sends it as slowly as is wished, and counts what it has to send again. */
final class Feeder implements AutoCloseable {
    private static final byte[] ID = "-FD0001-000000000000".getBytes(StandardCharsets.US_ASCII);
    private static final long NANOS_PER_BLOCK = Duration.ofMillis(20).toNanos();

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final InfoHash torrent;
    private final Layout layout;
    private final byte[] content;
    private final Set<Block> sent = new HashSet<>();
    private CountDownLatch slow = new CountDownLatch(1);
    private int fast;
    private long again;

    Feeder(InfoHash torrent, Layout layout, byte[] content) throws IOException {
        this.torrent = torrent;
        this.layout = layout;
        this.content = content;
        Thread thread = new Thread(this::serve, "feeder");
        thread.setDaemon(true);
        thread.start();
    }

    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    /** So many blocks come as fast as they are taken, and those after them slowly. */
    synchronized void hurry(int blocks) {
        fast = blocks;
        slow = new CountDownLatch(1);
    }

    void awaitSlow() throws InterruptedException {
        CountDownLatch awaited;
        synchronized (this) {
            awaited = slow;
        }
        if (!awaited.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody takes enough");
        }
    }

    private synchronized boolean isFast() {
        if (fast > 0) {
            fast--;
            return true;
        }
        slow.countDown();
        return false;
    }

    /** Bytes of blocks that were sent more than once. */
    synchronized long again() {
        return again;
    }

    /** Bytes that were sent at least once. */
    synchronized long sent() {
        return sent.stream().mapToLong(Block::length).sum();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                new Talk(socket).go();
            } catch (IOException | UncheckedIOException over) {
                // Whoever was fed is dead.
            }
        }
    }

    private final class Talk implements Receiver {
        private final Socket socket;
        private final OutputStream out;
        private final MessageReader reader = new MessageReader(Bounds.ofPieces(layout.pieces()));

        Talk(Socket socket) throws IOException {
            this.socket = socket;
            this.out = socket.getOutputStream();
            socket.setSendBufferSize(4 * Block.USUAL);
            socket.setTcpNoDelay(true);
        }

        void go() throws IOException {
            socket.getInputStream().readNBytes(Handshake.LENGTH);
            out.write(Handshake.ours(torrent.toBytes(), ID).bytes());
            byte[] all = new byte[(layout.pieces() + 7) / 8];
            Arrays.fill(all, (byte) -1);
            int spare = all.length * 8 - layout.pieces();
            all[all.length - 1] = (byte) (-1 << spare);
            say(Messages.bitfield(all));
            say(Messages.unchoke());
            byte[] buffer = new byte[1 << 16];
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                reader.read(ByteBuffer.wrap(buffer, 0, count), this);
            }
        }

        private void say(ByteBuffer message) throws IOException {
            out.write(message.array(), message.arrayOffset(), message.limit());
        }

        @Override
        public void received(PeerMessage message) {
            if (message instanceof PeerMessage.Request request) {
                if (!isFast()) {
                    LockSupport.parkNanos(NANOS_PER_BLOCK);
                }
                try {
                    send(request.block());
                } catch (IOException dead) {
                    throw new UncheckedIOException(dead);
                }
            }
        }

        private void send(Block block) throws IOException {
            say(Messages.pieceHead(block));
            out.write(content, (int) layout.offsetOf(block.piece()) + block.offset(), block.length());
            synchronized (Feeder.this) {
                if (!sent.add(block)) {
                    again += block.length();
                }
            }
        }

        @Override
        public Optional<ByteBuffer> blockBegins(Block block) {
            return Optional.empty();
        }

        @Override
        public void blockCame(Block block) {}
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
