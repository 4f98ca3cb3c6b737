package io.github.gavel.economy.slots;

/**
 * The auction: who is unchoked, at what price and why. A pure function of a {@link Round}; whoever holds the
 * connections carries the decided {@link Slot}s into the next round.
 */
public final class Slots {
    private Slots() {}

    public static Outcome decide(Round round) {
        return new Outcome.TooManyPeers(round.peers().size(), 0);
    }
}
