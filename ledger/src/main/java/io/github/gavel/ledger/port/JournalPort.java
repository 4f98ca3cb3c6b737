package io.github.gavel.ledger.port;

import java.util.concurrent.CompletableFuture;

/** Whoever shows a ledger's journal, page by page. */
public interface JournalPort {
    /** The bytes from {@code from} on, as many as fit a page; none from the end on. */
    CompletableFuture<Reading<JournalPage>> journal(long from);
}
