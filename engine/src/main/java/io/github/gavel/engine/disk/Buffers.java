package io.github.gavel.engine.disk;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Direct memory, in sizes of a power of two. All that is lent or kept for the next taker stays within the limit; who is
 * told no waits. Only a piece that is larger than the limit itself is lent beyond it, alone, because it could otherwise
 * never be fetched. For any number of threads.
 */
public final class Buffers {
    private static final int SMALLEST = 16 << 10;
    private static final int LARGEST = 1 << 30;

    private final long limit;
    private final TreeMap<Integer, Deque<ByteBuffer>> kept = new TreeMap<>();
    private long keptBytes;
    private long lentBytes;

    public Buffers(long limit) {
        if (limit < SMALLEST) {
            throw new IllegalArgumentException("buffers of " + limit + " bytes in all: at least " + SMALLEST);
        }
        this.limit = limit;
    }

    /** Memory for {@code length} bytes; empty if that much is not free now. */
    public Optional<Loan> take(int length) {
        int size = sizeFor(length);
        Optional<ByteBuffer> reused;
        synchronized (this) {
            if (lentBytes > 0 && lentBytes + size > limit) {
                return Optional.empty();
            }
            lentBytes += size;
            reused = takeKept(size);
            forgetSurplus();
        }
        return reused.or(() -> allocate(size)).map(memory -> new Loan(this, memory, length));
    }

    public long limit() {
        return limit;
    }

    /** How many bytes are lent now. */
    public synchronized long lent() {
        return lentBytes;
    }

    /** How many bytes wait for the next taker. */
    synchronized long kept() {
        return keptBytes;
    }

    synchronized void takeBack(ByteBuffer memory) {
        lentBytes -= memory.capacity();
        keptBytes += memory.capacity();
        kept.computeIfAbsent(memory.capacity(), size -> new ArrayDeque<>()).push(memory);
        forgetSurplus();
    }

    private Optional<ByteBuffer> takeKept(int size) {
        Deque<ByteBuffer> same = kept.get(size);
        if (same == null) {
            return Optional.empty();
        }
        ByteBuffer memory = same.pop();
        forgetIfEmpty(size, same);
        keptBytes -= size;
        return Optional.of(memory);
    }

    /** The largest first: they are of no use to what is wanted now. */
    private void forgetSurplus() {
        while (lentBytes + keptBytes > limit && keptBytes > 0) {
            Map.Entry<Integer, Deque<ByteBuffer>> largest = kept.lastEntry();
            largest.getValue().pop();
            forgetIfEmpty(largest.getKey(), largest.getValue());
            keptBytes -= largest.getKey();
        }
    }

    private void forgetIfEmpty(int size, Deque<ByteBuffer> buffers) {
        if (buffers.isEmpty()) {
            kept.remove(size);
        }
    }

    /** Outside the lock, since new memory is cleared first. */
    private Optional<ByteBuffer> allocate(int size) {
        try {
            return Optional.of(ByteBuffer.allocateDirect(size));
        } catch (OutOfMemoryError exhausted) {
            synchronized (this) {
                lentBytes -= size;
            }
            return Optional.empty();
        }
    }

    private static int sizeFor(int length) {
        if (length < 1 || length > LARGEST) {
            throw new IllegalArgumentException("a buffer of " + length + " bytes: 1 to " + LARGEST);
        }
        return length <= SMALLEST ? SMALLEST : Integer.highestOneBit(length - 1) << 1;
    }
}
