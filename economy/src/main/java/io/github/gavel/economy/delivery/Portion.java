package io.github.gavel.economy.delivery;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** Blocks of one piece that passed in one epoch and within one second. */
record Portion(int epoch, long bytes, Tick first, Tick last) {
    private static final Duration SPAN = Duration.ofSeconds(1);

    boolean takes(Portion next) {
        return epoch == next.epoch && !next.last.isPast(first, SPAN);
    }

    Portion plus(Portion next) {
        return new Portion(epoch, bytes + next.bytes, first, next.last);
    }
}
