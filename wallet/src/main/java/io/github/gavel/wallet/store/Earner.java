package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;

/**
 * Who is paid for a torrent.
 *
 * @param number by which its keys are found again
 */
public record Earner(long number, InfoHash torrent, AccountId payee, AccountId closer) {}
