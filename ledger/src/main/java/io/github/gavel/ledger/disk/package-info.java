/** The disk, as far as a journal needs one. */
package io.github.gavel.ledger.disk;
