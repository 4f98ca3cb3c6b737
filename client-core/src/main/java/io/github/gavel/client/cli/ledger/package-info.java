/** Ledgers in words and in JSON, as the command line shows them. */
package io.github.gavel.client.cli.ledger;
