package io.github.gavel.client.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The last things that happened, the oldest first.
 *
 * @param next the number of what comes next
 */
public record Journal(List<Happening> happenings, long next) {
    public static final int MOST = 1_000;
    public static final Journal EMPTY = new Journal(List.of(), 0);

    public Journal {
        happenings = List.copyOf(happenings);
    }

    /** With these after all others; of too many the oldest are forgotten. */
    public Journal with(Instant at, List<Change> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        List<Happening> all = new ArrayList<>(happenings);
        long number = next;
        for (Change change : changes) {
            all.add(new Happening(number, at, change.kind(), change.torrent(), change.sentence()));
            number++;
        }
        return new Journal(all.subList(Math.max(0, all.size() - MOST), all.size()), number);
    }

    /** With what was forgotten before. */
    public Journal after(Journal earlier) {
        List<Happening> all = new ArrayList<>(earlier.happenings);
        all.addAll(happenings);
        return new Journal(all.subList(Math.max(0, all.size() - MOST), all.size()), next);
    }

    /** Without any of them. */
    public Journal cleared() {
        return new Journal(List.of(), next);
    }
}
