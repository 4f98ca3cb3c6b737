/** Records on a disk, each of which vouches for all before it. What is in them, it does not know. */
package io.github.gavel.ledger.journal;
