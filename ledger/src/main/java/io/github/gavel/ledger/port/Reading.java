package io.github.gavel.ledger.port;

/** What a ledger answers to a question. */
public sealed interface Reading<T> {
    /** So it is on the ledger's disk. */
    record Known<T>(T value) implements Reading<T> {}

    record Unavailable<T>(String why) implements Reading<T> {}
}
