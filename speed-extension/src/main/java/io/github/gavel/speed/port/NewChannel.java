package io.github.gavel.speed.port;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;
import java.time.Duration;

/**
 * A channel that somebody wants.
 *
 * @param piece what one piece costs there: a channel that holds fewer than four more may have a successor
 */
public record NewChannel(AccountId payee, AccountId closer, Amount deposit, Duration life, Amount piece) {}
