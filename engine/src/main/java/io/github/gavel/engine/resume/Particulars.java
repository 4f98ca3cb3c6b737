package io.github.gavel.engine.resume;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a torrent's owner chose, and what it has done so far.
 *
 * @param folder where its files are
 * @param priorities one for each file, 0 for those that are not wanted; empty if all are as usual
 * @param sequential whether its pieces are fetched in order
 * @param uploaded in all runs
 * @param downloaded in all runs
 * @param paused whether its owner wants it to rest
 */
public record Particulars(
        String folder,
        List<Integer> priorities,
        boolean sequential,
        long uploaded,
        long downloaded,
        Instant added,
        Optional<Instant> completed,
        boolean paused) {
    public static final int MOST_PRIORITY = 127;

    public Particulars {
        priorities = List.copyOf(priorities);
        added = added.truncatedTo(ChronoUnit.SECONDS);
        completed = completed.map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
        if (uploaded < 0 || downloaded < 0) {
            throw new IllegalArgumentException("uploaded " + uploaded + ", downloaded " + downloaded + ": at least 0");
        }
        for (int priority : priorities) {
            if (priority < 0 || priority > MOST_PRIORITY) {
                throw new IllegalArgumentException("a priority of " + priority + ": 0 to " + MOST_PRIORITY);
            }
        }
    }
}
