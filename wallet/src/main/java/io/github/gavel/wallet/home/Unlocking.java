package io.github.gavel.wallet.home;

/** What became of a password. */
public sealed interface Unlocking permits UnlockedWallet, Refusal {}
