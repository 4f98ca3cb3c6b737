package io.github.gavel.ui.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody wants to see of the list of torrents, and how.
 *
 * @param order every column once, also those that are not shown
 * @param shown the name always among them
 * @param widths of every column, in pixels; that of the name grows with the window
 * @param isCompact whether rows are lower than usual
 */
public record Columns(List<Column> order, Set<Column> shown, Map<Column, Integer> widths, boolean isCompact) {
    /** As long as nobody wanted anything else. */
    public static final Columns USUAL = new Columns(List.of(), usual(), Map.of(), false);

    private static final int MOST = 2000;
    private static final String COMPACT = "compact";

    /** Whatever is given, something that can be shown is made of it. */
    public Columns {
        Set<Column> all = new LinkedHashSet<>(order);
        all.addAll(List.of(Column.values()));
        order = List.copyOf(all);
        Set<Column> seen = EnumSet.of(Column.NAME);
        seen.addAll(shown);
        shown = Collections.unmodifiableSet(seen);
        Map<Column, Integer> each = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            int width = widths.getOrDefault(column, column.usual());
            each.put(column, Math.max(column.least(), Math.min(MOST, width)));
        }
        widths = Collections.unmodifiableMap(each);
    }

    private static Set<Column> usual() {
        return Arrays.stream(Column.values()).filter(Column::isUsual).collect(Collectors.toSet());
    }

    public int width(Column column) {
        return Optional.ofNullable(widths.get(column)).orElseGet(column::usual);
    }

    /**
     * From left to right. Who chose has what was chosen; of the usual ones some make room.
     *
     * @param isNarrow whether there is little room
     */
    public List<Column> seen(boolean isNarrow) {
        boolean makesRoom = isNarrow && shown.equals(USUAL.shown);
        return order.stream()
                .filter(shown::contains)
                .filter(column -> !makesRoom || column.isForNarrow())
                .toList();
    }

    /** Shows a column or does so no longer, beside those that are seen now. The name stays. */
    public Columns toggled(Column column, boolean isNarrow) {
        Set<Column> next = new LinkedHashSet<>(seen(isNarrow));
        if (!next.remove(column)) {
            next.add(column);
        }
        return new Columns(order, next, widths, isCompact);
    }

    /** Beside the one that is seen there. */
    public Columns moved(Column column, boolean isToTheRight, boolean isNarrow) {
        List<Column> seen = seen(isNarrow);
        int there = seen.indexOf(column) + (isToTheRight ? 1 : -1);
        if (!seen.contains(column) || there < 0 || there >= seen.size()) {
            return this;
        }
        List<Column> next = new ArrayList<>(order);
        next.remove(column);
        next.add(next.indexOf(seen.get(there)) + (isToTheRight ? 1 : 0), column);
        return ordered(next);
    }

    public Columns ordered(List<Column> next) {
        return new Columns(next, shown, widths, isCompact);
    }

    public Columns wide(Map<Column, Integer> next) {
        return new Columns(order, shown, next, isCompact);
    }

    public Columns compact(boolean isSo) {
        return new Columns(order, shown, widths, isSo);
    }

    /** The usual columns again, in rows as high as now. */
    public Columns usualAgain() {
        return USUAL.compact(isCompact);
    }

    /** A line for each column, so that a person could read it too. */
    public String text() {
        String lines = order.stream()
                .map(column -> column.word() + " " + width(column) + " " + (shown.contains(column) ? 1 : 0) + "\n")
                .collect(Collectors.joining());
        return isCompact ? lines + COMPACT + "\n" : lines;
    }

    /** What it makes no sense of is as usual; a column that is not named is where it usually is. */
    public static Columns read(String text) {
        List<Column> order = new ArrayList<>();
        Set<Column> shown = EnumSet.noneOf(Column.class);
        Map<Column, Integer> widths = new EnumMap<>(Column.class);
        Collection<String> lines = text.lines().map(String::strip).toList();
        for (String line : lines) {
            String[] words = line.split(" ", -1);
            Optional<Column> column = named(words[0]);
            if (words.length == 3 && column.isPresent() && words[1].matches("[0-9]{1,4}")) {
                order.add(column.get());
                widths.put(column.get(), Integer.parseInt(words[1]));
                if (words[2].equals("1")) {
                    shown.add(column.get());
                }
            }
        }
        Set<Column> wanted = order.isEmpty() ? USUAL.shown : shown;
        return new Columns(order, wanted, widths, lines.contains(COMPACT));
    }

    private static Optional<Column> named(String word) {
        return Arrays.stream(Column.values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }
}
