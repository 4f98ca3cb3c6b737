/** The disk, as far as a journal needs one, and who has a folder of it. */
package io.github.gavel.ledger.disk;
