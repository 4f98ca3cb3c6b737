/** What makes a ledger joinable: who runs it, under which terms, and where it is; in a file and in a link. */
package io.github.gavel.ledger.descriptor;
