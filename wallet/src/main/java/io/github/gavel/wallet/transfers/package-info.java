/** Money sent from one account to another, once, however often the ledger is asked. */
package io.github.gavel.wallet.transfers;
