package io.github.gavel.client.settings;

import java.util.function.Supplier;

/** What became of changing a setting. */
public sealed interface Edit<T> {
    record Made<T>(T value) implements Edit<T> {}

    record Refused<T>(String sentence) implements Edit<T> {}

    /** Whatever it makes, or why that cannot be. */
    static <T> Edit<T> of(Supplier<T> change) {
        try {
            return new Made<>(change.get());
        } catch (Unfit unfit) {
            return new Refused<>(unfit.sentence());
        }
    }
}
