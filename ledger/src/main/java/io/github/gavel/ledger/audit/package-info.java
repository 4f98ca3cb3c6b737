/** Looks at a ledger's journal and believes nothing in it. */
package io.github.gavel.ledger.audit;
