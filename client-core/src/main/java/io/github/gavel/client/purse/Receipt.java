package io.github.gavel.client.purse;

import io.github.gavel.wallet.store.HistoryEntry;

/**
 * An entry of a history as it is shown.
 *
 * @param other with whom, as people read accounts
 */
public record Receipt(HistoryEntry entry, String other) {}
