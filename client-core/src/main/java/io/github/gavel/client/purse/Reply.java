package io.github.gavel.client.purse;

/** What a wish of a wallet's owner comes to: a value, or why not. */
public sealed interface Reply<T> {
    record Done<T>(T value) implements Reply<T> {}

    /**
     * Nothing was done, unless the obstacle says otherwise.
     *
     * @param sentence in English and with the numbers; nothing that could be read as something else
     */
    record Refused<T>(Obstacle obstacle, String sentence) implements Reply<T> {}

    static <T> Reply<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Reply<T> refused(Obstacle obstacle, String sentence) {
        return new Refused<>(obstacle, sentence);
    }
}
