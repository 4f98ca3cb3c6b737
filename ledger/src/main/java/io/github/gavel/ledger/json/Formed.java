package io.github.gavel.ledger.json;

/** What became of reading something that a stranger wrote. */
public sealed interface Formed<T> {
    record Good<T>(T value) implements Formed<T> {}

    /** In a sentence, in which nothing of the stranger's can do harm. */
    record Bad<T>(String why) implements Formed<T> {}

    /** Reads, and may give up with a sentence or with the refusal of a value's constructor. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws BadForm;
    }

    static <T> Formed<T> of(Reader<T> reader) {
        try {
            return new Good<>(reader.read());
        } catch (BadForm bad) {
            return new Bad<>(bad.sentence());
        } catch (IllegalArgumentException outOfLimits) {
            return new Bad<>(String.valueOf(outOfLimits.getMessage()));
        }
    }
}
