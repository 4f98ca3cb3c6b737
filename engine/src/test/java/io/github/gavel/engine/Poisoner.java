package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.InfoHash;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.Bounds;
import io.github.gavel.engine.wire.Handshake;
import io.github.gavel.engine.wire.MessageReader;
import io.github.gavel.engine.wire.Messages;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Says that it has everything and answers every request with zeros. */
final class Poisoner implements AutoCloseable, Receiver {
    private static final int POISONED = 16;

    private final Socket socket;
    private final int pieces;
    private final CountDownLatch poisoned = new CountDownLatch(POISONED);
    private final MessageReader reader = new MessageReader(Bounds.unknown());
    private final Thread thread = new Thread(this::run, "poisoner");

    /** Calls an engine. */
    Poisoner(Engine engine, InfoHash torrent, int pieces) throws IOException {
        this(connected(engine), torrent, pieces);
    }

    /** Answers one that has called. */
    Poisoner(Socket socket, InfoHash torrent, int pieces) throws IOException {
        this.socket = socket;
        this.pieces = pieces;
        byte[] id = new byte[20];
        ThreadLocalRandom.current().nextBytes(id);
        socket.getOutputStream().write(Handshake.ours(torrent.toBytes(), id).bytes());
    }

    private static Socket connected(Engine engine) throws IOException {
        Socket socket = new Socket();
        socket.connect(engine.address().orElseThrow());
        return socket;
    }

    void start() {
        thread.start();
    }

    void awaitPoisoned() {
        try {
            if (!poisoned.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody asked it for " + POISONED + " blocks");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void run() {
        try {
            byte[] bits = new byte[(pieces + 7) / 8];
            Arrays.fill(bits, (byte) -1);
            write(Messages.bitfield(bits));
            write(Messages.unchoke());
            socket.getInputStream().readNBytes(Handshake.LENGTH);
            byte[] buffer = new byte[4_096];
            for (int count = socket.getInputStream().read(buffer);
                    count >= 0;
                    count = socket.getInputStream().read(buffer)) {
                reader.read(ByteBuffer.wrap(buffer, 0, count), this);
            }
        } catch (IOException hungUpOn) {
            // That is what it deserves.
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        socket.getOutputStream().write(bytes.array(), bytes.arrayOffset(), bytes.limit());
    }

    @Override
    public void received(PeerMessage message) {
        if (message instanceof PeerMessage.Request request) {
            try {
                write(Messages.pieceHead(request.block()));
                socket.getOutputStream().write(new byte[request.block().length()]);
                poisoned.countDown();
            } catch (IOException hungUpOn) {
                poisoned.countDown();
            }
        }
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return Optional.empty();
    }

    @Override
    public void blockCame(Block block) {}

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
