package io.github.gavel.ledger.journal;

import java.nio.file.Path;

/** What the files of a ledger are called. */
public record LedgerFolder(Path path) {
    public Path journal() {
        return path.resolve("journal");
    }

    public Path head() {
        return path.resolve("head");
    }

    public Path snapshot() {
        return path.resolve("snapshot");
    }

    Path unfinishedSnapshot() {
        return path.resolve("snapshot.new");
    }
}
