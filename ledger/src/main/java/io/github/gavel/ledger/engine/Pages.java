package io.github.gavel.ledger.engine;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.disk.Excuse;
import io.github.gavel.ledger.port.JournalPage;
import io.github.gavel.ledger.port.Reading;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Reads what of a journal is durable. */
record Pages(Disk disk, Path journal) {
    static final int MOST_BYTES = 256 << 10;

    /** Of nothing behind the end. */
    Reading<JournalPage> page(long from, long end) {
        if (from > end) {
            return new Reading.Known<>(new JournalPage(Octets.of(new byte[0]), end));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(MOST_BYTES, end - from));
        try (Disk.Handle handle = disk.read(journal)) {
            handle.readAll(bytes, from);
        } catch (IOException failure) {
            return new Reading.Unavailable<>("the journal cannot be read: " + Excuse.of(failure));
        }
        return bytes.hasRemaining()
                ? new Reading.Unavailable<>("the journal ends before it should")
                : new Reading.Known<>(new JournalPage(Octets.of(bytes.array()), end));
    }
}
