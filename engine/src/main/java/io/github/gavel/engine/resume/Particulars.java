package io.github.gavel.engine.resume;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a torrent's owner chose, and what it has done so far.
 *
 * @param folder where its files are
 * @param priorities one for each file, 0 for those that are not wanted; empty if all are as usual
 */
public record Particulars(
        String folder,
        List<Integer> priorities,
        long uploaded,
        long downloaded,
        Instant added,
        Optional<Instant> completed,
        boolean paused) {
    public static final int MOST_PRIORITY = 127;

    public Particulars {
        priorities = List.copyOf(priorities);
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
