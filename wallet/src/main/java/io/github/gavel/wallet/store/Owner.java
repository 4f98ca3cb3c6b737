package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.LedgerId;

/** Whose rows these are: one wallet's at one ledger, because amounts of two ledgers never meet. */
public record Owner(AccountId wallet, LedgerId ledger) {}
