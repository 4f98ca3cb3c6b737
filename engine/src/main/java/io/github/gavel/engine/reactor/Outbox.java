package io.github.gavel.engine.reactor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What one link has still to write, in order. */
final class Outbox {
    static final int BUFFERS_AT_ONCE = 128;
    private static final long BYTES_AT_ONCE = 1 << 20;

    private final ArrayDeque<Parcel> parcels = new ArrayDeque<>();
    private final ArrayDeque<Parcel> moved = new ArrayDeque<>();
    private long waiting;
    private long delivered;

    void add(Parcel parcel) {
        parcels.add(parcel);
        waiting += parcel.remaining();
    }

    /**
     * Behind what was sent before the first body of which nothing is out, and behind everything that was said before.
     */
    void addAhead(Parcel parcel) {
        List<Parcel> all = new ArrayList<>(parcels);
        int place = 0;
        while (place < all.size()
                && (all.get(place).load() == 0 || all.get(place).isBegun())) {
            place++;
        }
        for (int other = all.size() - 1; other >= place; other--) {
            place = all.get(other).isSaid() ? other + 1 : place;
        }
        all.add(place, parcel);
        parcels.clear();
        parcels.addAll(all);
        waiting += parcel.remaining();
    }

    long waiting() {
        return waiting;
    }

    /** Bytes of all bodies that are out. */
    long delivered() {
        return delivered;
    }

    boolean isEmpty() {
        return parcels.isEmpty();
    }

    /** Writes as much as the channel takes of so much, up to a measure that is fair to others; how much that was. */
    long writeTo(SocketChannel channel, ByteBuffer[] gathered, long most) throws IOException {
        int count = 0;
        long bytes = 0;
        for (Parcel parcel : parcels) {
            if (count + 2 > gathered.length || bytes >= Math.min(most, BYTES_AT_ONCE)) {
                break;
            }
            if (parcel.head().hasRemaining()) {
                gathered[count++] = parcel.head();
                bytes += parcel.head().remaining();
            }
            if (parcel.body().hasRemaining() && bytes < most) {
                gathered[count++] = parcel.body();
                bytes += parcel.body().remaining();
            }
        }
        ByteBuffer last = gathered[count - 1];
        int end = last.limit();
        last.limit((int) (end - Math.max(0, bytes - most)));
        long written;
        try {
            written = channel.write(gathered, 0, count);
        } finally {
            last.limit(end);
            Arrays.fill(gathered, 0, count, null);
        }
        waiting -= written;
        finishWritten();
        return written;
    }

    /**
     * Moves bytes into {@code buffer} until it is full or nothing waits. What is whole there is out when somebody says
     * that all that was moved has been written.
     */
    void moveTo(ByteBuffer buffer) {
        while (buffer.hasRemaining() && !parcels.isEmpty()) {
            Parcel first = parcels.element();
            waiting -= move(first.head(), buffer) + move(first.body(), buffer);
            for (Parcel whole = first; whole != null && whole.remaining() == 0; whole = parcels.peek()) {
                moved.add(parcels.remove());
                whole.release();
            }
        }
    }

    /** All that was moved has been written. */
    void movedIsOut() {
        for (Parcel out = moved.poll(); out != null; out = moved.poll()) {
            delivered += out.load();
            out.written();
        }
    }

    /** Everything that waits, taken out of it. */
    ByteBuffer takeAll() {
        ByteBuffer all = ByteBuffer.allocate(Math.toIntExact(waiting));
        moveTo(all);
        return all.flip();
    }

    /** Takes back what has a body and has not been begun: the heads of it. */
    List<ByteBuffer> dropUnbegun() {
        List<ByteBuffer> heads = new ArrayList<>();
        parcels.removeIf(parcel -> {
            boolean isDropped = parcel.load() > 0 && !parcel.isBegun();
            if (isDropped) {
                waiting -= parcel.remaining();
                heads.add(parcel.head());
                parcel.release();
            }
            return isDropped;
        });
        return heads;
    }

    /** Lets nobody wait for memory that the other side does not read. */
    void detach() {
        parcels.forEach(Parcel::detach);
    }

    void drop() {
        for (Parcel parcel = parcels.poll(); parcel != null; parcel = parcels.poll()) {
            parcel.release();
        }
        moved.clear();
        waiting = 0;
    }

    private void finishWritten() {
        Parcel first = parcels.peek();
        while (first != null && first.remaining() == 0) {
            parcels.poll();
            delivered += first.load();
            first.release();
            first.written();
            first = parcels.peek();
        }
    }

    private static int move(ByteBuffer from, ByteBuffer to) {
        int length = Math.min(from.remaining(), to.remaining());
        to.put(to.position(), from, from.position(), length);
        to.position(to.position() + length);
        from.position(from.position() + length);
        return length;
    }
}
