/** The disk, as far as a journal needs one; whose a folder is, who has it, and how one is made as a whole. */
package io.github.gavel.ledger.disk;
