package io.github.gavel.client.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of words in columns as wide as they need to be; the last column takes what a line has left and is wrapped in it.
 */
public final class Table {
    public static final int LINE = 100;
    private static final String GAP = "  ";
    private static final int NARROWEST = 20;

    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row; every row has as many cells, and each is harmless already. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    public List<String> lines() {
        if (rows.isEmpty()) {
            return List.of();
        }
        int last = rows.get(0).size() - 1;
        int[] widths = new int[last];
        for (List<String> row : rows) {
            for (int i = 0; i < last; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> addTo(lines, row, widths));
        return lines;
    }

    private static void addTo(List<String> lines, List<String> row, int[] widths) {
        StringBuilder first = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = row.get(i);
            first.append(cell).append(" ".repeat(widths[i] - Width.of(cell))).append(GAP);
        }
        int indent = Width.of(first.toString());
        List<String> wrapped = wrapped(row.get(widths.length), Math.max(NARROWEST, LINE - indent));
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? first : " ".repeat(indent)) + wrapped.get(i));
        }
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && Width.of(line.toString()) + 1 + Width.of(word) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
