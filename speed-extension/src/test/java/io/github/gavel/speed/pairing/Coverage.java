package io.github.gavel.speed.pairing;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How often what happened, so that a test can say what it did not try. */
final class Coverage {
    private final Map<String, Long> counts = new ConcurrentSkipListMap<>();

    static String name(Enum<?> what) {
        return what.getDeclaringClass().getSimpleName() + " " + what.name();
    }

    void add(Enum<?> what) {
        add(name(what));
    }

    void add(String what) {
        counts.merge(what, 1L, Long::sum);
    }

    long of(String what) {
        return counts.getOrDefault(what, 0L);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        counts.forEach((what, count) -> text.append(String.format("%9d %s%n", count, what)));
        return text.toString();
    }
}
