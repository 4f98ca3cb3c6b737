package io.github.gavel.ledger.port;

import io.github.gavel.economy.identity.Octets;

/**
 * Bytes of a ledger's journal from some place on, as they are on its disk: whoever has all of them can audit it.
 *
 * @param end up to where the journal is durable; there is more as long as the bytes do not reach it
 */
public record JournalPage(Octets bytes, long end) {}
