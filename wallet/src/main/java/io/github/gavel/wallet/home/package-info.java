/** The folder of a wallet: its account, its words, and what it knows at each ledger. */
package io.github.gavel.wallet.home;
