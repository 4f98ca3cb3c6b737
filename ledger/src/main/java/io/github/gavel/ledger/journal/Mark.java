package io.github.gavel.ledger.journal;

import io.github.gavel.economy.identity.Octets;

/**
 * A place in a journal between two records.
 *
 * @param sequence how many records lie before it
 * @param hash of the last of them
 * @param offset where in the file the next one begins
 */
public record Mark(long sequence, Octets hash, long offset) {}
