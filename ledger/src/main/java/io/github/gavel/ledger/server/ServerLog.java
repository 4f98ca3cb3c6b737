package io.github.gavel.ledger.server;

/** Where a server says what it refused and what went wrong: one line each, with nothing in it that is not harmless. */
@FunctionalInterface
public interface ServerLog {
    void line(String line);
}
