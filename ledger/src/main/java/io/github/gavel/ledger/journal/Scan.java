package io.github.gavel.ledger.journal;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.ledger.disk.Disk;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads a journal from its first record to its last and believes none of them unseen. */
public final class Scan {
    private static final int WINDOW = 1 << 20;

    private final Path file;
    private final Disk.Handle handle;
    private final Frame frame = new Frame();
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long read;
    private Mark mark;

    Scan(Path file, Disk.Handle handle, Mark start) {
        this.file = file;
        this.handle = handle;
        this.mark = start;
        this.read = start.offset();
    }

    /** Behind the last record that was whole. */
    public Mark mark() {
        return mark;
    }

    public Scanned next() throws IOException {
        fill(Frame.MOST);
        if (!window.hasRemaining()) {
            return new Scanned.End();
        }
        int length = window.remaining() < Integer.BYTES ? 0 : window.getInt(window.position());
        if (length < 0 || length > Frame.MOST_PAYLOAD) {
            return broken("a length of " + length + " bytes", isZeroToTheEnd(0));
        }
        int whole = Frame.LEAST + length;
        if (window.remaining() < whole) {
            return broken("it ends after " + window.remaining() + " of " + whole + " bytes", true);
        }
        return record(length, whole);
    }

    private Scanned record(int length, int whole) throws IOException {
        int start = window.position();
        if (window.getInt(start + whole - Integer.BYTES) != Crc.of(window.slice(start, whole - Integer.BYTES))) {
            return broken("its CRC is not that of its bytes", isZeroToTheEnd(lastByteWritten(start, whole)));
        }
        long sequence = window.getLong(start + Integer.BYTES);
        if (sequence != mark.sequence() + 1) {
            return broken("it says it is record " + sequence, false);
        }
        byte[] hash = frame.hash(mark.hash(), window.slice(start, Frame.FRONT + length));
        if (!window.slice(start + Frame.FRONT + length, Frame.HASH).equals(ByteBuffer.wrap(hash))) {
            return broken("its hash does not follow from the record before", false);
        }
        try {
            LedgerTime at = new LedgerTime(window.getLong(start + Integer.BYTES + Long.BYTES));
            window.position(start + whole);
            mark = new Mark(sequence, Octets.of(hash), mark.offset() + whole);
            return new Scanned.Whole(at, window.slice(start + Frame.FRONT, length), mark);
        } catch (OutOfLimits wrong) {
            return broken(String.valueOf(wrong.getMessage()), false);
        }
    }

    private Scanned broken(String what, boolean torn) {
        return new Scanned.Broken(new Damage(file, mark.offset(), mark.sequence() + 1, what), torn);
    }

    /** How many bytes of a record are not the zeros that a file has where nothing was written. */
    private int lastByteWritten(int start, int whole) {
        int count = whole;
        while (count > 0 && window.get(start + count - 1) == 0) {
            count--;
        }
        return count;
    }

    /** Whether behind the next {@code skipped} bytes nothing was ever written. */
    private boolean isZeroToTheEnd(int skipped) throws IOException {
        if (skipped == window.remaining()) {
            return false;
        }
        ByteBuffer rest = ByteBuffer.allocate(WINDOW);
        long at = mark.offset() + skipped;
        boolean some = false;
        while (true) {
            handle.readAll(rest.clear(), at);
            rest.flip();
            if (!rest.hasRemaining()) {
                return some;
            }
            some = true;
            at += rest.remaining();
            while (rest.hasRemaining()) {
                if (rest.get() != 0) {
                    return false;
                }
            }
        }
    }

    private void fill(int wanted) throws IOException {
        if (window.remaining() >= wanted) {
            return;
        }
        window.compact();
        int before = window.position();
        handle.readAll(window, read);
        read += window.position() - before;
        window.flip();
    }
}
