package io.github.gavel.ledger.engine;

import io.github.gavel.ledger.book.BookCopy;
import io.github.gavel.ledger.book.LedgerBook;
import io.github.gavel.ledger.journal.Damage;
import io.github.gavel.ledger.journal.Journal;
import io.github.gavel.ledger.journal.Mark;
import io.github.gavel.ledger.journal.Opener;
import io.github.gavel.ledger.journal.Opening;
import io.github.gavel.ledger.journal.Snapshot;
import io.github.gavel.ledger.journal.Snapshot.Taken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was made of a ledger's files. */
sealed interface Restored {
    record Whole(LedgerBook book, Journal journal, long snapshotAt, List<String> notes) implements Restored {}

    record Damaged(Damage damage) implements Restored {}

    /**
     * From the snapshot and what follows it in the journal, or from the whole journal where the snapshot is no good.
     *
     * @param mayBegin whether a journal is made where there is none
     */
    static Restored from(Embedding setup, boolean mayBegin) throws IOException {
        LedgerBook book = new LedgerBook(setup.charter().domain());
        Snapshot snapshot =
                new Snapshot(setup.disk(), setup.files(), setup.charter().ledger());
        Taken taken = snapshot.read(block -> BookCopy.take(block, book));
        if (taken instanceof Taken.Damaged damaged) {
            return from(
                    setup,
                    mayBegin,
                    "The snapshot is damaged: " + damaged.what() + ". All records were decided again.");
        }
        Optional<Mark> stateAt = taken instanceof Taken.Whole whole ? Optional.of(whole.mark()) : Optional.empty();
        Opening opening = open(setup, mayBegin, book, stateAt);
        if (opening instanceof Opening.OtherPast) {
            return from(
                    setup,
                    mayBegin,
                    "The snapshot is of another past than the journal. All records were decided again.");
        }
        return of(opening, book, stateAt, List.of());
    }

    private static Restored from(Embedding setup, boolean mayBegin, String note) throws IOException {
        LedgerBook book = new LedgerBook(setup.charter().domain());
        return of(open(setup, mayBegin, book, Optional.empty()), book, Optional.empty(), List.of(note));
    }

    private static Opening open(Embedding setup, boolean mayBegin, LedgerBook book, Optional<Mark> stateAt)
            throws IOException {
        Opener opener = new Opener(setup.disk(), setup.files(), setup.charter().ledger());
        Restoring restoring = new Restoring(setup.charter(), book, stateAt);
        return mayBegin ? opener.open(restoring) : opener.reopen(restoring);
    }

    private static Restored of(Opening opening, LedgerBook book, Optional<Mark> stateAt, List<String> notes) {
        if (opening instanceof Opening.Ready ready) {
            List<String> all = new ArrayList<>(notes);
            all.addAll(ready.notes());
            return new Whole(book, ready.journal(), stateAt.map(Mark::sequence).orElse(0L), all);
        }
        return new Damaged(((Opening.Damaged) opening).damage());
    }
}
