package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;

/** What one link has still to write, in order. */
final class Outbox {
    static final int BUFFERS_AT_ONCE = 128;
    private static final long BYTES_AT_ONCE = 1 << 20;

    private final ArrayDeque<Parcel> parcels = new ArrayDeque<>();
    private long waiting;

    void add(Parcel parcel) {
        parcels.add(parcel);
        waiting += parcel.bytes().remaining();
    }

    long waiting() {
        return waiting;
    }

    boolean isEmpty() {
        return parcels.isEmpty();
    }

    /** Writes as much as the channel takes, up to a measure that is fair to others. */
    void writeTo(SocketChannel channel, ByteBuffer[] gathered) throws IOException {
        int count = 0;
        long bytes = 0;
        for (Parcel parcel : parcels) {
            if (count == gathered.length || bytes >= BYTES_AT_ONCE) {
                break;
            }
            gathered[count++] = parcel.bytes();
            bytes += parcel.bytes().remaining();
        }
        long written = channel.write(gathered, 0, count);
        Arrays.fill(gathered, 0, count, null);
        waiting -= written;
        finishWritten();
    }

    /** Moves bytes into {@code buffer} until it is full or nothing waits. */
    void moveTo(ByteBuffer buffer) {
        while (buffer.hasRemaining() && !parcels.isEmpty()) {
            ByteBuffer bytes = parcels.peek().bytes();
            int length = Math.min(bytes.remaining(), buffer.remaining());
            buffer.put(buffer.position(), bytes, bytes.position(), length);
            buffer.position(buffer.position() + length);
            bytes.position(bytes.position() + length);
            waiting -= length;
            finishWritten();
        }
    }

    /** Everything that waits, taken out of it. */
    ByteBuffer takeAll() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(waiting));
        moveTo(all);
        return all.flip();
    }

    void drop() {
        for (Parcel parcel = parcels.poll(); parcel != null; parcel = parcels.poll()) {
            parcel.done().run();
        }
        waiting = 0;
    }

    private void finishWritten() {
        Parcel first = parcels.peek();
        while (first != null && !first.bytes().hasRemaining()) {
            parcels.poll();
            first.done().run();
            first = parcels.peek();
        }
    }
}
