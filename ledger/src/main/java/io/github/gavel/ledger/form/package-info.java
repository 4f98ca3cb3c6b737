/** What a ledger is told and what it answers, as JSON. Signatures are over typed structs and never over this. */
package io.github.gavel.ledger.form;
