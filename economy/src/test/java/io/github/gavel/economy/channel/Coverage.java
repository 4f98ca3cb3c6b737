package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** What happened in many worlds, and how often. */
final class Coverage {
    private static final int OFTEN = 100;

    private final Map<String, Integer> seen = new TreeMap<>();

    /** A value of a sealed family, counted by its kind. */
    void addKind(Object value) {
        add(kind(value.getClass()));
    }

    void add(Object what) {
        seen.merge(what.toString(), 1, Integer::sum);
    }

    void assertOften(Object... all) {
        for (Object what : all) {
            assertThat(seen.getOrDefault(what.toString(), 0)).as("%s", what).isGreaterThanOrEqualTo(OFTEN);
        }
    }

    /** Every kind of a sealed family. */
    void assertOftenAllOf(Class<?> family) {
        assertOften(Arrays.stream(family.getPermittedSubclasses())
                .map(Coverage::kind)
                .toArray());
    }

    private static String kind(Class<?> type) {
        return type.getInterfaces()[0].getSimpleName() + "." + type.getSimpleName();
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder();
        seen.forEach((what, times) -> table.append(String.format("%n%9d  %s", times, what)));
        return table.toString();
    }
}
