package io.github.gavel.engine.metainfo;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Notes while they are taken, one of each kind. */
final class Notes {
    private final Map<Note.Kind, Long> numbers = new EnumMap<>(Note.Kind.class);

    /** Takes a note of {@code number} more; of none, none. */
    void add(Note.Kind kind, long number) {
        if (number > 0) {
            numbers.merge(kind, number, Long::sum);
        }
    }

    List<Note> toList() {
        return numbers.entrySet().stream()
                .map(entry -> new Note(entry.getKey(), entry.getValue()))
                .toList();
    }
}
