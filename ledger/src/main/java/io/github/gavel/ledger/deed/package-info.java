/** What a journal keeps of a command, in bytes and back; and what each mandate becomes. */
package io.github.gavel.ledger.deed;
