package io.github.gavel.economy.delivery;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;

/** When the blocks of a piece passed. */
public record Passage(Tick first, Tick last) {
    public Duration took() {
        return last.since(first);
    }

    Passage until(Tick later) {
        return new Passage(first, later);
    }
}
