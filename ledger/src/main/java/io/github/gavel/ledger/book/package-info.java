/** What a ledger knows, in memory and in a snapshot. */
package io.github.gavel.ledger.book;
