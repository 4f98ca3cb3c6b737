package io.github.gavel.ui.app;

import io.github.gavel.client.journal.Change;
import io.github.gavel.client.journal.Journal;
import io.github.gavel.client.library.Library;
import io.github.gavel.client.library.LibrarySnapshot;
import io.github.gavel.ui.log.LogScreen;
import io.github.gavel.ui.port.LogCommands;
import io.github.gavel.ui.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Platform;

/** Notes what happens while the program runs; the journal is the toolkit's thread's. */
final class Diary implements LogCommands {
    private final InstantSource clock;
    private final Instant begun;
    private final LogScreen screen;
    private Journal journal = Journal.EMPTY;
    private Journal cleared = Journal.EMPTY;

    /** Only the library's thread looks at it. */
    private LibrarySnapshot seen;

    Diary(Words words, Library library, InstantSource clock) {
        this.clock = clock;
        begun = clock.instant();
        screen = new LogScreen(words, ZoneId.systemDefault(), this);
        seen = library.latest();
        seen.troubles().forEach(trouble -> note(List.of(Change.trouble(trouble))));
        library.follow(this::look);
    }

    LogScreen screen() {
        return screen;
    }

    private void look(LibrarySnapshot next) {
        List<Change> changes = Change.between(seen, next, begun);
        seen = next;
        note(changes);
    }

    /** From any thread. */
    void refused(String sentence) {
        note(List.of(Change.refused(sentence)));
    }

    private void note(List<Change> changes) {
        if (!changes.isEmpty()) {
            Instant now = clock.instant();
            Platform.runLater(() -> show(journal.with(now, changes)));
        }
    }

    private void show(Journal next) {
        journal = next;
        screen.show(next);
    }

    @Override
    public void clear() {
        cleared = journal;
        show(journal.cleared());
    }

    @Override
    public void restore() {
        show(journal.after(cleared));
        cleared = Journal.EMPTY;
    }
}
