package io.github.gavel.ledger.engine;

import io.github.gavel.ledger.book.BookCopy;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.journal.Snapshot;
import java.io.IOException;

/**
 * Makes a snapshot from time to time, on a thread of its own. One that fails costs the next start some time and nothing
 * else; it is tried again after as many records.
 */
final class Snapshots {
    private final Snapshot snapshot;
    private final long every;
    private long last;
    private Thread underway = new Thread(() -> {});

    Snapshots(Snapshot snapshot, long every, long last) {
        this.snapshot = snapshot;
        this.every = every;
        this.last = last;
    }

    /** For the one thread that changes the book. */
    void after(Mark mark, LedgerBook book) {
        if (mark.sequence() - last >= every && !underway.isAlive()) {
            last = mark.sequence();
            BookCopy copy = new BookCopy(book);
            underway = Threads.daemon("ledger-snapshot", () -> write(mark, copy));
            underway.start();
        }
    }

    /** The last one, when nobody changes the book any more. */
    void finish(Mark mark, LedgerBook book) {
        Threads.patiently(underway::join);
        if (mark.sequence() > last) {
            write(mark, new BookCopy(book));
        }
    }

    private void write(Mark mark, BookCopy copy) {
        try {
            snapshot.write(mark, copy.blocks());
        } catch (IOException fullOrBroken) {
            // The one before is still there, and the journal has everything.
        }
    }
}
