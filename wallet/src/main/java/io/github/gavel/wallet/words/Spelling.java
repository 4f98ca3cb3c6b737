package io.github.gavel.wallet.words;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which word was meant: the one that takes the fewest letters added, left out or changed, and two at most. */
final class Spelling {
    private static final int MOST_MISTAKES = 2;
    private static final int LONGEST = 16;

    private Spelling() {}

    static Optional<String> nearest(String word, List<String> list) {
        return word.length() > LONGEST
                ? Optional.empty()
                : list.stream()
                        .filter(other -> mistakes(word, other) <= MOST_MISTAKES)
                        .min(Comparator.comparingInt(other -> mistakes(word, other)));
    }

    static int mistakes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
