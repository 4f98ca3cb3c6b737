package io.github.gavel.benchmarks.ledger;

import java.util.List;
import java.util.Locale;

/** How many were done in how long, and how long each of them took. */
record Pace(String who, int atOnce, long nanos, List<Long> each) {
    static final String HEAD =
            "| Ledger | At once | Settles/s | Median ms | p99 ms | Settles | Stolen % |\n|---|---|---|---|---|---|---|";

    long perSecond() {
        return each.size() * 1_000_000_000L / Math.max(1, nanos);
    }

    /** With the part of the CPU time that a virtual machine's host gave to others meanwhile. */
    String line(double stolen) {
        List<Long> sorted = each.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.2f | %.2f | %,d | %.1f |",
                who,
                atOnce,
                perSecond(),
                millis(sorted, 50),
                millis(sorted, 99),
                each.size(),
                stolen);
    }

    private static double millis(List<Long> sorted, int percent) {
        int place = (int) ((long) sorted.size() * percent / 100);
        return sorted.isEmpty() ? 0 : sorted.get(place) / 1e6;
    }
}
