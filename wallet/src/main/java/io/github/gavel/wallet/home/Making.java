package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.AccountId;

/** What became of making a wallet's folder. */
public sealed interface Making permits Making.Made, Refusal {
    /** All of it is on the disk. */
    record Made(AccountId account) implements Making {}
}
