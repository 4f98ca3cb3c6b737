package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;

/** What a peer has of one torrent's slots after a round, and what the next round starts from. */
public sealed interface Slot {
    /**
     * No slot; it waits since then.
     *
     * @param inLine since when it has had no regular slot either: the optimistic one does not cost it its place
     */
    record Choked(Tick since, Tick inLine) implements Slot {
        public Choked {
            requireInLineBefore(since, inLine);
        }

        public Choked(Tick since) {
            this(since, since);
        }
    }

    /** A free regular slot. */
    record Free(Tick since) implements Slot {}

    /**
     * The optimistic slot, free as well.
     *
     * @param inLine since when it waits for a regular one
     */
    record Optimistic(Tick since, Tick inLine) implements Slot {
        public Optimistic {
            requireInLineBefore(since, inLine);
        }

        public Optimistic(Tick since) {
            this(since, since);
        }
    }

    /** An auctioned slot at {@code rate}, which was quoted at {@code quoted}. */
    record Award(Rate rate, Tick since, Tick quoted) implements Slot {}

    /** When it came about. */
    Tick since();

    private static void requireInLineBefore(Tick since, Tick inLine) {
        if (since.isBefore(inLine)) {
            throw new IllegalArgumentException("in line since " + inLine + " with a slot or none since " + since
                    + ": whoever waits for any slot waits for a regular one");
        }
    }
}
