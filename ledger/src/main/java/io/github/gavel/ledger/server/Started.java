package io.github.gavel.ledger.server;

/** What came of starting a server. */
public sealed interface Started {
    record Running(LedgerServer server) implements Started {}

    /** It does not run, and why, in a sentence. */
    record Refused(String why) implements Started {}
}
