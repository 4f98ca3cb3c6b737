package io.github.gavel.client.library;

/** What a command comes to: a value, or a reason in a sentence. */
public sealed interface Answer<T> {
    record Done<T>(T value) implements Answer<T> {}

    record Refused<T>(String reason) implements Answer<T> {}

    static <T> Answer<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Answer<T> refused(String reason) {
        return new Refused<>(reason);
    }
}
