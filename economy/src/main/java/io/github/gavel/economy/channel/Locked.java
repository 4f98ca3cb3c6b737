package io.github.gavel.economy.channel;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;

/** What a channel keeps from its payer, and from when on it can be taken back. */
public record Locked(Amount amount, LedgerTime refundFrom) {}
