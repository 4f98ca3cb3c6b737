/**
 * JSON as a ledger speaks it: few kinds of values, each of them bounded, and no number that somebody reads as a float.
 */
package io.github.gavel.ledger.json;
