package io.github.gavel.economy.channel;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/**
 * The order that the ledger was last given. The same one is given again when it was silent for 30 s, and sooner if it
 * was refused because something else is still to come: after 1 s, 2 s, 4 s and so on.
 *
 * @param early how often it was refused so
 */
record Sent(Optional<Order> order, Tick at, int early) {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    static final Sent NOTHING = new Sent(Optional.empty(), Tick.ZERO, 0);

    private static final int MOST_DOUBLINGS = 5;

    Sent giving(Order next, Tick now) {
        return new Sent(Optional.of(next), now, isLast(next) ? early : 0);
    }

    Sent tooEarly() {
        return new Sent(order, at, early + 1);
    }

    boolean isLast(Order given) {
        return order.filter(given::equals).isPresent();
    }

    boolean isDue(Order next, Tick now) {
        return !isLast(next) || now.isPast(at, patience());
    }

    private Duration patience() {
        int doublings = early - 1;
        return doublings < 0 || doublings >= MOST_DOUBLINGS ? PATIENCE : Duration.ofSeconds(1L << doublings);
    }
}
