package io.github.gavel.client.json;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Optional;

/** Which known word somebody may have meant. */
public final class Nearest {
    /** Longer words are compared by their beginning. */
    private static final int LENGTH_LIMIT = 40;

    private Nearest() {}

    /** Empty if none is near: half of the letters have to be right. */
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, candidate.length() / 2))
                .min(comparingInt(candidate -> distance(word, candidate)));
    }

    /** The least number of letters added, dropped or replaced that makes one of the other; its beginning is next. */
    private static int distance(String a, String b) {
        return !a.isEmpty() && b.regionMatches(true, 0, a, 0, a.length())
                ? Math.min(1, b.length() - a.length())
                : letters(a, b);
    }

    private static int letters(String a, String b) {
        int width = Math.min(b.length(), LENGTH_LIMIT);
        int[] row = new int[width + 1];
        for (int j = 0; j <= width; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= Math.min(a.length(), LENGTH_LIMIT); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= width; j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[width];
    }
}
