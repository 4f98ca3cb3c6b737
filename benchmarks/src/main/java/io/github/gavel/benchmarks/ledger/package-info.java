/** What a ledger does in a second, beside a database on the same disk. */
package io.github.gavel.benchmarks.ledger;
