/** What is found out about a mandate before the one writer sees it: hashes, signatures and the payer's tag. */
package io.github.gavel.ledger.check;
