package io.github.gavel.speed.port;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.money.Amount;

/**
 * What is to be paid on a channel.
 *
 * @param cumulative in all, from the channel's beginning
 * @param pieces for how many pieces that is more than before
 * @param piece what one of them costs
 * @param budget how much more than what was signed before may be
 */
public record Payment(Amount cumulative, InfoHash torrent, AccountId payee, int pieces, Amount piece, Amount budget) {}
