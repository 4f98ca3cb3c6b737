package io.github.gavel.engine;

import io.github.gavel.engine.resume.Particulars;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** What one torrent did in earlier runs, to which this one adds. It belongs to the reactor's thread. */
final class Past {
    private Instant added;
    private Optional<Instant> completed = Optional.empty();
    private long uploaded;
    private long downloaded;
    private boolean isRecalled;

    Past(Instant added) {
        this.added = added;
    }

    /** What is remembered of an earlier run; what this one has remembered meanwhile does not count twice. */
    void recall(Optional<Particulars> earlier) {
        if (!isRecalled && earlier.isPresent()) {
            added = earlier.get().added();
            completed = completed.or(earlier.get()::completed);
            uploaded = earlier.get().uploaded();
            downloaded = earlier.get().downloaded();
        }
        isRecalled = true;
    }

    void complete(Instant now) {
        completed = Optional.of(now);
    }

    Totals with(long sent, long received) {
        return new Totals(uploaded + sent, downloaded + received, added, completed);
    }

    static Particulars particulars(Totals totals, Path folder, Choice choice, boolean paused) {
        return new Particulars(
                folder.toString(),
                choice.numbers(),
                choice.sequential(),
                totals.uploaded(),
                totals.downloaded(),
                totals.added(),
                totals.completed(),
                paused);
    }
}
