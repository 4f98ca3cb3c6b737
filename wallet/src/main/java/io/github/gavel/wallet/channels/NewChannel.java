package io.github.gavel.wallet.channels;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/**
 * A channel that somebody wants.
 *
 * @param piece what one piece costs there: a channel that holds fewer than four more may have a successor
 */
public record NewChannel(AccountId payee, AccountId closer, Amount deposit, LedgerTime expiry, Amount piece) {}
