package io.github.gavel.wallet.caps;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;

/** What money is for: a torrent, and whoever is paid for it. */
public record Spending(InfoHash torrent, AccountId payee) {}
