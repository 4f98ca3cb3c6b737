/** A ledger: what anybody may ask of it, and the journal that makes it one. */
package io.github.gavel.ledger;
