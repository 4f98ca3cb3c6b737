package io.github.gavel.client.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Lies between somebody and those who call, so that what is said arrives a while later. */
final class Distance implements Closeable {
    private static final int CHUNK = 16 << 10;
    private static final int UNDERWAY = 64;

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int target;
    private final long nanos;

    private Distance(int target, long millis) throws IOException {
        this.target = target;
        this.nanos = TimeUnit.MILLISECONDS.toNanos(millis);
    }

    /** In front of whoever listens at that port of this computer, or will; each way takes so long. */
    static Distance before(int target, long millis) throws IOException {
        Distance there = new Distance(target, millis);
        begin(there::receive);
        return there;
    }

    int port() {
        return door.getLocalPort();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                meet(door.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void meet(Socket caller) throws IOException {
        try {
            Socket called = new Socket(door.getInetAddress(), target);
            carry(caller, called);
            carry(called, caller);
        } catch (IOException nobody) {
            caller.close();
        }
    }

    /** Some bytes, and when they arrive; none at the end. */
    private record Freight(ByteBuffer bytes, long due) {}

    private void carry(Socket from, Socket to) {
        BlockingQueue<Freight> underway = new ArrayBlockingQueue<>(UNDERWAY);
        begin(() -> load(from, underway));
        begin(() -> unload(underway, to));
    }

    private void load(Socket from, BlockingQueue<Freight> underway) {
        byte[] room = new byte[CHUNK];
        int read = 0;
        while (read >= 0) {
            read = read(from, room);
            put(
                    underway,
                    new Freight(ByteBuffer.wrap(Arrays.copyOf(room, Math.max(0, read))), System.nanoTime() + nanos));
        }
    }

    private static int read(Socket from, byte[] room) {
        try {
            InputStream in = from.getInputStream();
            return in.read(room);
        } catch (IOException gone) {
            return -1;
        }
    }

    /** Whoever cannot be told any more is not waited for by whoever still speaks. */
    private static void unload(BlockingQueue<Freight> underway, Socket to) {
        try (to) {
            OutputStream out = to.getOutputStream();
            for (Freight next = take(underway); next.bytes().hasRemaining(); next = take(underway)) {
                sleepUntil(next.due());
                out.write(next.bytes().array());
            }
        } catch (IOException gone) {
            discard(underway);
        }
    }

    private static void discard(BlockingQueue<Freight> underway) {
        while (take(underway).bytes().hasRemaining()) {
            // Nobody is there.
        }
    }

    private static void put(BlockingQueue<Freight> underway, Freight freight) {
        try {
            underway.put(freight);
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static Freight take(BlockingQueue<Freight> underway) {
        try {
            return underway.take();
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void sleepUntil(long due) {
        try {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
        } catch (InterruptedException never) {
            throw new IllegalStateException(never);
        }
    }

    private static void begin(Runnable task) {
        Thread thread = new Thread(task, "distance");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
