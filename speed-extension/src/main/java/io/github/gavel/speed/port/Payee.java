package io.github.gavel.speed.port;

import io.github.gavel.economy.identity.AccountId;

/**
 * Who is paid for a torrent.
 *
 * @param closer who signs when a channel to it ends
 */
public record Payee(AccountId account, AccountId closer) {}
