package io.github.gavel.engine.tracker;

/** The bytes of this run that a tracker is told of; none is negative. */
public record Counters(long uploaded, long downloaded, long left) {
    public Counters {
        if (uploaded < 0 || downloaded < 0 || left < 0) {
            throw new IllegalArgumentException(
                    uploaded + " uploaded, " + downloaded + " downloaded, " + left + " left: none is negative");
        }
    }
}
