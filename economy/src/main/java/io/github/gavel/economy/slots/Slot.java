package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;

/** What a peer has of one torrent's slots after a round, and what the next round starts from. */
public sealed interface Slot {
    /** No slot; it waits since then. */
    record Choked(Tick since) implements Slot {}

    /** A free regular slot. */
    record Free(Tick since) implements Slot {}

    /** The optimistic slot, free as well. */
    record Optimistic(Tick since) implements Slot {}

    /** An auctioned slot at {@code rate}, which was quoted at {@code quoted}. */
    record Award(Rate rate, Tick since, Tick quoted) implements Slot {}

    /** When it came about. */
    Tick since();
}
