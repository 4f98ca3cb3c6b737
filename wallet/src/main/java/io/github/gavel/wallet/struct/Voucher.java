package io.github.gavel.wallet.struct;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;

/**
 * So much of a channel is its payee's, in all. There is no number beside the amount, because the amount is the order,
 * and nothing that says for what.
 */
public record Voucher(ChannelId channel, Amount cumulative) {}
