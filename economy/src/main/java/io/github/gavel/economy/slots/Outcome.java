package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;

/** What became of a round: decisions, or the reason why it cannot be one. */
public sealed interface Outcome {
    /**
     * The round was decided.
     *
     * @param auctionSlots how many of the regular slots were up for auction
     * @param price what this round's new quotes cost
     * @param decisions one for each peer, in the order of the round
     * @param changes those of them that give, keep, take or bar anything, in no order, for whoever carries the slots
     *     into the next round and need not look at all: of the others whoever is interested goes on waiting, and
     *     whoever is not waits from now
     */
    record Decided(int auctionSlots, Rate price, List<Decision> decisions, List<Decision> changes) implements Outcome {}

    /** Two peers have the same key. */
    record DuplicatePeer(PeerKey peer) implements Outcome {}

    /** Something about a peer happened after now: the clock went back. */
    record ClockWentBack(PeerKey peer, Tick then, Tick now) implements Outcome {}

    record TooManyPeers(int peers, int limit) implements Outcome {}
}
