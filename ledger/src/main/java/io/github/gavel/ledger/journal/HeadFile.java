package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Up to where a journal was acknowledged: what lies before may not be missing, what lies behind may. It has two places
 * that are written in turn, so that a write that is cut off leaves the one before.
 */
final class HeadFile implements Closeable {
    private static final int SECTOR = 512;
    private static final int PLACES = 2;
    private static final int BYTES = 2 * Long.BYTES + 32 + Integer.BYTES;

    private final Disk.Handle handle;
    private int place;
    private Optional<Integer> damagedAt = Optional.empty();

    HeadFile(Disk.Handle handle) {
        this.handle = handle;
    }

    /** The newest that is whole. */
    Optional<Mark> read() throws IOException {
        Optional<Mark> newest = Optional.empty();
        damagedAt = Optional.empty();
        for (int i = 0; i < PLACES; i++) {
            Optional<Mark> mark = readAt(i);
            if (mark.isPresent()
                    && newest.filter(it -> it.sequence() >= mark.get().sequence())
                            .isEmpty()) {
                newest = mark;
                place = (i + 1) % PLACES;
            }
        }
        return newest;
    }

    /** That one place was not whole when the other was read, in a sentence. */
    Optional<String> note(Path file, Mark believed) {
        return damagedAt.map(at -> file + " is damaged at byte " + at
                + ": one of its two places is not whole. The other"
                + " was believed, by which " + believed.sequence() + " records were acknowledged; whether more were is"
                + " not known. A write that was cut off leaves this too.");
    }

    /** When this returns it is durable. */
    void write(Mark mark) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(mark.sequence())
                .put(mark.hash().toBytes())
                .putLong(mark.offset());
        bytes.putInt(Crc.of(bytes.slice(0, bytes.position())));
        handle.writeAll(bytes.flip(), (long) place * SECTOR);
        handle.sync();
        place = (place + 1) % PLACES;
    }

    private Optional<Mark> readAt(int which) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        handle.readAll(bytes, (long) which * SECTOR);
        boolean isWritten = IntStream.range(0, bytes.position()).anyMatch(i -> bytes.get(i) != 0);
        Optional<Mark> mark = bytes.hasRemaining() ? Optional.empty() : mark(bytes.flip());
        if (isWritten && mark.isEmpty()) {
            damagedAt = Optional.of(which * SECTOR);
        }
        return mark;
    }

    private static Optional<Mark> mark(ByteBuffer bytes) {
        long sequence = bytes.getLong();
        byte[] hash = new byte[32];
        bytes.get(hash);
        long offset = bytes.getLong();
        return bytes.getInt() == Crc.of(bytes.slice(0, BYTES - Integer.BYTES))
                ? Optional.of(new Mark(sequence, Octets.of(hash), offset))
                : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        handle.close();
    }
}
