package io.github.gavel.economy.channel;

import java.util.Optional;

/**
 * A row on disk as its owner sees it: what is there for certain, what is being written, and what should be there. One
 * write at a time; what is wanted meanwhile goes with the next. Acts go by {@code saved} alone, so that none can come
 * before what it depends on.
 */
record Durable<R>(Optional<R> saved, Optional<R> writing, Optional<R> wanted) {
    static <R> Durable<R> empty() {
        return new Durable<>(Optional.empty(), Optional.empty(), Optional.empty());
    }

    static <R> Durable<R> restored(R row) {
        return new Durable<>(Optional.of(row), Optional.empty(), Optional.of(row));
    }

    Durable<R> wanting(R row) {
        return new Durable<>(saved, writing, Optional.of(row));
    }

    /** What is to be written now. */
    Optional<R> due() {
        return writing.isPresent() || isDone() ? Optional.empty() : wanted;
    }

    /** Whether what is there is what should be there. */
    boolean isDone() {
        return wanted.equals(saved);
    }

    Durable<R> begun() {
        return new Durable<>(saved, wanted, wanted);
    }

    boolean isWriting(R row) {
        return writing.isPresent() && writing.get().equals(row);
    }

    Durable<R> written() {
        return new Durable<>(writing, Optional.empty(), wanted);
    }
}
