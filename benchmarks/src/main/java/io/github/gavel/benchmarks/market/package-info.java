/** The same transfers paid and unpaid, between real processes with real wallets and a real ledger. */
package io.github.gavel.benchmarks.market;
