package io.github.gavel.ledger.engine;

import io.github.gavel.ledger.book.BookCopy;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.journal.Snapshot;
import java.io.IOException;
import java.util.function.Function;

/**
 * Makes a snapshot from time to time, on a thread of its own. One that fails, or for which there is no room, costs the
 * next start some time and nothing else; it is tried again after as many records.
 */
final class Snapshots {
    private final Snapshot snapshot;
    private final long every;
    private final Function<LedgerBook, BookCopy> copying;
    private long last;
    private Thread underway = new Thread(() -> {});

    Snapshots(Snapshot snapshot, long every, long last, Function<LedgerBook, BookCopy> copying) {
        this.snapshot = snapshot;
        this.every = every;
        this.last = last;
        this.copying = copying;
    }

    /** For the one thread that changes the book. */
    void after(Mark mark, LedgerBook book) {
        if (mark.sequence() - last >= every && !underway.isAlive()) {
            last = mark.sequence();
            begin(mark, book);
        }
    }

    private void begin(Mark mark, LedgerBook book) {
        try {
            BookCopy copy = copying.apply(book);
            underway = Threads.daemon("ledger-snapshot", () -> write(mark, copy));
            underway.start();
        } catch (OutOfMemoryError noRoom) {
            // As one that cannot be written.
        }
    }

    /** The last one, when nobody changes the book any more. */
    void finish(Mark mark, LedgerBook book) {
        Threads.patiently(underway::join);
        if (mark.sequence() > last) {
            write(mark, copying.apply(book));
        }
    }

    private void write(Mark mark, BookCopy copy) {
        try {
            snapshot.write(mark, copy.blocks());
        } catch (IOException | OutOfMemoryError noRoomOrBroken) {
            // The one before is still there, and the journal has everything.
        }
    }
}
