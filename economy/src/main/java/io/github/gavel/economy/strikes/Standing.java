package io.github.gavel.economy.strikes;

import io.github.gavel.economy.time.LedgerTime;

/** How somebody stands with us. */
public sealed interface Standing {
    record Good() implements Standing {}

    /** No awards until then; channels and payments go on. */
    record BackingOff(LedgerTime until, int strikes) implements Standing {}

    /** Nothing until then. */
    record Banned(LedgerTime until) implements Standing {}
}
