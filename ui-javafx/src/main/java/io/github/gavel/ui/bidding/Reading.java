package io.github.gavel.ui.bidding;

import java.util.Locale;

/** What came of reading a form: what it says, or the field that says nothing. */
sealed interface Reading<T> {
    /** Where something is not as it has to be. */
    enum Field {
        MOST,
        RATE,
        RESERVE,
        SLOTS;

        /** What is wrong with it. */
        String key() {
            return "bidding.bad." + name().toLowerCase(Locale.ROOT);
        }
    }

    record Fit<T>(T value) implements Reading<T> {}

    record Unfit<T>(Field field) implements Reading<T> {}
}
