package io.github.gavel.ui.adding;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/** Labels as somebody types them: with commas between. */
final class LabelText {
    private LabelText() {}

    static Set<String> read(String typed) {
        Set<String> labels = new LinkedHashSet<>();
        Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .filter(label -> !label.isEmpty())
                .forEach(labels::add);
        return labels;
    }

    /** With one more, or without it if it is there. */
    static String toggled(String typed, String label) {
        Set<String> labels = read(typed);
        if (!labels.remove(label)) {
            labels.add(label);
        }
        return String.join(", ", labels);
    }
}
