package io.github.gavel.ledger.port;

import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.time.LedgerTime;

/**
 * Where a ledger's journal ends. Whoever has kept one can see later whether that past is still the same.
 *
 * @param sequence how many commands were done
 * @param hash of the last record, which covers all before it
 * @param time when the last one was done
 */
public record Head(long sequence, Octets hash, LedgerTime time) {}
