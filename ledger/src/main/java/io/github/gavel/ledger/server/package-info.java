/** A ledger over HTTP, for whoever is not in its process. Nobody is believed, and everything has a limit. */
package io.github.gavel.ledger.server;
