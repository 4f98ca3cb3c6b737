package io.github.gavel.ui.rows;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which torrents somebody asked to see.
 *
 * @param filters none for all
 * @param search words that all have to be in the name, in any order
 */
public record Asked(Set<Filter> filters, String search) {
    public static final Asked ALL = new Asked(Set.of(), "");

    public Asked {
        filters = Set.copyOf(filters);
    }

    public List<TorrentRow> among(List<TorrentRow> rows) {
        if (filters.isEmpty() && search.isBlank()) {
            return rows;
        }
        Map<Filter.Group, List<Filter>> groups = filters.stream().collect(Collectors.groupingBy(Filter::group));
        List<String> words = List.of(search.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return rows.stream()
                .filter(row -> groups.values().stream()
                        .allMatch(group -> group.stream().anyMatch(filter -> filter.accepts(row))))
                .filter(row -> search.isBlank() || hasAll(row.name().toLowerCase(Locale.ROOT), words))
                .toList();
    }

    private static boolean hasAll(String name, List<String> words) {
        return words.stream().allMatch(name::contains);
    }

    public Asked searching(String text) {
        return new Asked(filters, text);
    }

    public Asked only(Filter filter) {
        return new Asked(Set.of(filter), search);
    }

    public Asked all() {
        return new Asked(Set.of(), search);
    }

    /** Adds a filter, or takes it away if it was there. */
    public Asked toggled(Filter filter) {
        Set<Filter> next = new LinkedHashSet<>(filters);
        if (!next.remove(filter)) {
            next.add(filter);
        }
        return new Asked(next, search);
    }
}
