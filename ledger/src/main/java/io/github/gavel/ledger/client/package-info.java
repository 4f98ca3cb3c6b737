/** A ledger that is somewhere else, as if it were here. What it says is believed as far as it can be checked. */
package io.github.gavel.ledger.client;
