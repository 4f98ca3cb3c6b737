package io.github.gavel.ledger.journal;

import io.github.gavel.ledger.disk.Disk;
import java.io.IOException;
import java.util.Optional;

/** What of a ledger's files is not there and should be: without it nobody could tell what was forgotten. */
record Missing(Disk disk, LedgerFolder files) {
    /** Why there should be a journal; empty if there is one, or if this may be its beginning. */
    Optional<Damage> journal(boolean mayBegin) throws IOException {
        if (disk.exists(files.journal())) {
            return Optional.empty();
        }
        boolean founded = disk.exists(files.head());
        if (founded || disk.exists(files.snapshot())) {
            return Optional.of(
                    journal("it is missing, though there is " + (founded ? files.head() : files.snapshot())));
        }
        return mayBegin
                ? Optional.empty()
                : Optional.of(journal("it is missing, and only a new ledger begins without one"));
    }

    Damage head(Disk.Handle journal) throws IOException {
        String what = hasRecords(journal) ? "it has records, but " : "it has no records, and ";
        return journal(what + files.head() + " is missing");
    }

    /** That a head is there of which nothing can be read, unless nothing was ever acknowledged. */
    Optional<Damage> unreadableHead(Disk.Handle journal) throws IOException {
        return hasRecords(journal) || disk.exists(files.snapshot())
                ? Optional.of(new Damage(files.head(), 0, 0, "neither of its two places is whole"))
                : Optional.empty();
    }

    static boolean hasRecords(Disk.Handle journal) throws IOException {
        return journal.size() > Header.BYTES;
    }

    private Damage journal(String what) {
        return new Damage(files.journal(), 0, 0, what);
    }
}
