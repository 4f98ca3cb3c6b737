package io.github.gavel.benchmarks;

import java.util.List;
import java.util.Optional;

/** What a shell does with effects, but for doing them. */
final class Effects {
    private Effects() {}

    static <E, T extends E> Optional<T> find(List<E> effects, Class<T> type) {
        for (E effect : effects) {
            if (type.isInstance(effect)) {
                return Optional.of(type.cast(effect));
            }
        }
        return Optional.empty();
    }

    /** The one without which the deal would not go on. */
    static <E, T extends E> T get(List<E> effects, Class<T> type) {
        return find(effects, type).orElseThrow(() -> new IllegalStateException(effects + " without " + type));
    }
}
