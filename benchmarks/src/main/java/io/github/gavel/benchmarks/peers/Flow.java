package io.github.gavel.benchmarks.peers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One direction of a relayed connection. At most 64 MiB are on their way. */
final class Flow {
    private static final int CHUNK = 64 << 10;
    private static final int CHUNKS = 1024;

    /** Hears every part before it is passed on, or not. */
    interface Listener {
        boolean passes(byte[] bytes);
    }

    /** Bytes, and when they may be passed on; none at the end of the stream. */
    private record Part(ByteBuffer bytes, long due) {}

    private final Socket from;
    private final Socket to;
    private final Line line;
    private final Listener listener;
    private final BlockingQueue<Part> underWay = new ArrayBlockingQueue<>(CHUNKS);
    /** When the part before has left. */
    private long free = System.nanoTime();

    Flow(Socket from, Socket to, Line line, Listener listener) {
        this.from = from;
        this.to = to;
        this.line = line;
        this.listener = listener;
    }

    void read() {
        byte[] buffer = new byte[CHUNK];
        try {
            try (InputStream in = from.getInputStream()) {
                for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                    byte[] bytes = Arrays.copyOf(buffer, count);
                    if (!listener.passes(bytes)) {
                        break;
                    }
                    put(bytes);
                }
            } catch (IOException broken) {
                // It ends like a stream that was closed.
            }
            put(new byte[0]);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void write() {
        try (OutputStream out = to.getOutputStream()) {
            for (Part part = underWay.take(); part.bytes().hasRemaining(); part = underWay.take()) {
                TimeUnit.NANOSECONDS.sleep(part.due() - System.nanoTime());
                out.write(part.bytes().array());
            }
        } catch (IOException broken) {
            close(from);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void put(byte[] bytes) throws InterruptedException {
        long now = System.nanoTime();
        free = (now - free > 0 ? now : free) + line.takes(bytes.length);
        underWay.put(new Part(ByteBuffer.wrap(bytes), free + line.delay().toNanos()));
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // That is what was wanted.
        }
    }
}
