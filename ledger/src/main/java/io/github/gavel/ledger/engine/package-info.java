/** A ledger in this process: checks on many threads, one writer, and a disk behind every answer. */
package io.github.gavel.ledger.engine;
