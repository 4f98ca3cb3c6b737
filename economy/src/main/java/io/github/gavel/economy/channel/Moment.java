package io.github.gavel.economy.channel;

import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;

/** Now, on both clocks: the monotonic one measures how long something took, the ledger's decides what has expired. */
public record Moment(Tick tick, LedgerTime ledger) {}
