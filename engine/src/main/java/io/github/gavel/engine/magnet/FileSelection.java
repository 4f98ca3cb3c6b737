package io.github.gavel.engine.magnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which files of a torrent are wanted, by their places from 0 on (BEP 53). Without ranges, all of them are. */
public record FileSelection(List<Range> ranges) {
    public static final FileSelection ALL = new FileSelection(List.of());

    private static final int MOST_RANGES = 1_000;
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,9})(?:-([0-9]{1,9}))?");

    /** From the first to the last, both of them too. */
    public record Range(int first, int last) {
        public Range {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("files " + first + " to " + last);
            }
        }

        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "-" + last;
        }
    }

    public FileSelection {
        ranges = List.copyOf(ranges);
    }

    /** Reads {@code 0,2,4-8}; nothing comes of anything else. */
    static Optional<FileSelection> read(String text) {
        List<Range> ranges = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher range = RANGE.matcher(part);
            if (!range.matches() || ranges.size() == MOST_RANGES) {
                return Optional.empty();
            }
            int first = Integer.parseInt(range.group(1));
            int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
            if (last < first) {
                return Optional.empty();
            }
            ranges.add(new Range(first, last));
        }
        return Optional.of(new FileSelection(ranges));
    }

    public boolean isAll() {
        return ranges.isEmpty();
    }

    public boolean wants(int file) {
        return isAll() || ranges.stream().anyMatch(range -> range.first() <= file && file <= range.last());
    }

    @Override
    public String toString() {
        return ranges.stream().map(Range::toString).collect(Collectors.joining(","));
    }
}
