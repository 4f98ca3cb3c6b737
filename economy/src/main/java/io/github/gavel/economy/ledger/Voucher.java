package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.money.Amount;

/**
 * How much of a channel is spent, in all. The amount is the order: of two vouchers the higher one counts. Nothing is
 * signed for nothing, so a voucher of zero goes without a signature.
 */
public record Voucher(ChannelId channel, Amount cumulative) {}
