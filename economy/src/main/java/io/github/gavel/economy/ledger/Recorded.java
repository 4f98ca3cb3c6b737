package io.github.gavel.economy.ledger;

import io.github.gavel.economy.time.LedgerTime;

/** A command that was done and when: all that a journal has to keep. The rules make the rest of it again. */
public record Recorded(LedgerTime at, Command command) {}
