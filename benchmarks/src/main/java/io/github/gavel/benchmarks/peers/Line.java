package io.github.gavel.benchmarks.peers;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * What every byte goes through that is relayed.
 *
 * @param delay on its way there as on its way back
 * @param pace bytes a second in each direction, if there is a limit
 */
public record Line(Duration delay, OptionalLong pace) {
    private static final double SECOND = 1e9;

    /** As quick as this computer. */
    public static final Line NONE = delaying(Duration.ZERO);

    public static Line delaying(Duration delay) {
        return new Line(delay, OptionalLong.empty());
    }

    /** How many nanoseconds so many bytes take to leave. */
    long takes(int bytes) {
        return pace.isPresent() ? (long) (bytes * SECOND / pace.getAsLong()) : 0;
    }

    /** As two words on a command line. */
    String[] words() {
        return new String[] {String.valueOf(delay.toMillis()), String.valueOf(pace.orElse(0))};
    }

    static Line of(String delay, String pace) {
        long bytes = Long.parseLong(pace);
        return new Line(
                Duration.ofMillis(Long.parseLong(delay)), bytes == 0 ? OptionalLong.empty() : OptionalLong.of(bytes));
    }
}
