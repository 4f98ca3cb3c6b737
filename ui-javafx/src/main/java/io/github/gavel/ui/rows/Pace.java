package io.github.gavel.ui.rows;

import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.engine.limits.Limit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Limits as somebody chooses them. */
public final class Pace {
    /** That are offered; the first is none. */
    public static final List<Limit> USUAL = List.of(
            Limit.NONE,
            new Limit(100_000),
            new Limit(250_000),
            new Limit(500_000),
            new Limit(1_000_000),
            new Limit(2_000_000),
            new Limit(5_000_000),
            new Limit(10_000_000));

    private static final long KILO = 1_000;
    private static final int MOST_DIGITS = 9;

    private Pace() {}

    /** What somebody typed, in kB a second; empty if it is no limit. */
    public static Optional<Limit> typed(String text) {
        String digits = text.strip();
        if (digits.length() > MOST_DIGITS || !digits.matches("[0-9]+")) {
            return Optional.empty();
        }
        long bytes = Long.parseLong(digits) * KILO;
        return bytes < 1 || bytes > Limit.MOST ? Optional.empty() : Optional.of(new Limit(bytes));
    }

    /** What all of these have; empty if they differ, or there is none. */
    public static Optional<Limit> common(Collection<Bandwidth> all, Function<Bandwidth, Limit> way) {
        List<Limit> limits = all.stream().map(way).distinct().toList();
        return limits.size() == 1 ? Optional.of(limits.get(0)) : Optional.empty();
    }
}
