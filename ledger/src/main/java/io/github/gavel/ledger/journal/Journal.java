package io.github.gavel.ledger.journal;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The end of a journal, to which its one owner adds. After an exception it is over: what was written since the last
 * commit may be on the disk or not, and only opening it again finds out.
 */
public final class Journal implements Closeable {
    private static final int FIRST_CAPACITY = 1 << 16;

    private final Disk.Handle handle;
    private final HeadFile headFile;
    private final Frame frame = new Frame();
    private Mark committed;
    private Mark end;
    private ByteBuffer waiting = ByteBuffer.allocate(FIRST_CAPACITY);

    Journal(Disk.Handle handle, HeadFile headFile, Mark end) {
        this.handle = handle;
        this.headFile = headFile;
        this.committed = end;
        this.end = end;
    }

    /** What is durable. */
    public Mark committed() {
        return committed;
    }

    /** Adds a record to those that the next commit writes. */
    public void add(LedgerTime at, ByteBuffer payload) {
        int length = Frame.LEAST + payload.remaining();
        if (waiting.remaining() < length) {
            waiting = ByteBuffer.allocate(2 * waiting.capacity() + length).put(waiting.flip());
        }
        long sequence = end.sequence() + 1;
        end = new Mark(sequence, frame.put(waiting, end.hash(), sequence, at, payload), end.offset() + length);
    }

    /** When this returns, all that was added is durable, and so is that it was. */
    public void commit() throws IOException {
        if (end.sequence() == committed.sequence()) {
            return;
        }
        handle.writeAll(waiting.flip(), committed.offset());
        handle.sync();
        headFile.write(end);
        committed = end;
        waiting.clear();
    }

    @Override
    public void close() throws IOException {
        try (handle) {
            headFile.close();
        }
    }
}
