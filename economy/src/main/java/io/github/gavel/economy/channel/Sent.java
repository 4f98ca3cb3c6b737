package io.github.gavel.economy.channel;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/** The order that the ledger was last given. The same one is given again when it was silent for 30 s. */
record Sent(Optional<Order> order, Tick at) {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final Sent NOTHING = new Sent(Optional.empty(), Tick.ZERO);

    boolean isLast(Order given) {
        return order.filter(given::equals).isPresent();
    }

    boolean isDue(Order next, Tick now) {
        return !isLast(next) || now.isPast(at, PATIENCE);
    }
}
