package io.github.gavel.wallet.home;

import io.github.gavel.economy.identity.AccountId;

/** What is said of a wallet's folder without its password. */
public sealed interface Found permits Found.Wallet, Refusal {
    record Wallet(AccountId account) implements Found {}
}
