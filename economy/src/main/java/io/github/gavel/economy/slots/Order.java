package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Comparator;

/**
 * Who comes before whom. Every order here is total, down to the keyed tie and the key itself: replay needs it, and
 * fairness does, because what decides a tie must not be what the peer can choose. Each is one plain comparison, not a
 * chain of comparators: thousands of peers pass through it in every round.
 */
final class Order {
    /** For so long a holder comes before others who bid as much; then equal bids take turns. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private Order() {}

    /** Who is before whom in the auction. */
    static Comparator<Candidate> ofBids(Round round) {
        if (round.side() == Side.SEED) {
            return bidsAtASeed(round.now());
        }
        return round.rules().policy() == SlotPolicy.TFT_STRICT ? Order::receivedThenBids : Order::bidsAtALeecher;
    }

    /** Who is before whom for the free regular slots. */
    static Comparator<Candidate> ofFreeSlots(Round round) {
        return round.side() == Side.SEED ? takingTurns(round) : Order::titForTat;
    }

    /** Who is before whom for the optimistic slot. */
    static int forTheOptimisticSlot(Candidate a, Candidate b) {
        int order = Long.compare(a.waitsSince(), b.waitsSince());
        order = order != 0 ? order : Long.compare(b.eligibleBid(), a.eligibleBid());
        return order != 0 ? order : byTie(a, b);
    }

    private static Comparator<Candidate> bidsAtASeed(Tick now) {
        return (a, b) -> {
            int order = Long.compare(b.bid(), a.bid());
            order = order != 0 ? order : Boolean.compare(isFreshHolder(b, now), isFreshHolder(a, now));
            order = order != 0 ? order : Long.compare(a.waitsSince(), b.waitsSince());
            return order != 0 ? order : byTie(a, b);
        };
    }

    private static int bidsAtALeecher(Candidate a, Candidate b) {
        int order = Long.compare(b.bid(), a.bid());
        order = order != 0 ? order : Long.compare(b.peer.received(), a.peer.received());
        order = order != 0 ? order : Boolean.compare(b.peer.holdsAward(), a.peer.holdsAward());
        order = order != 0 ? order : Long.compare(a.waitsSince(), b.waitsSince());
        return order != 0 ? order : byTie(a, b);
    }

    private static int receivedThenBids(Candidate a, Candidate b) {
        int order = Long.compare(b.peer.received(), a.peer.received());
        return order != 0 ? order : bidsAtALeecher(a, b);
    }

    private static int titForTat(Candidate a, Candidate b) {
        int order = Long.compare(b.peer.received(), a.peer.received());
        order = order != 0 ? order : Long.compare(b.eligibleBid(), a.eligibleBid());
        order = order != 0 ? order : Boolean.compare(b.peer.holdsRegularSlot(), a.peer.holdsRegularSlot());
        order = order != 0 ? order : Long.compare(a.waitsSince(), b.waitsSince());
        return order != 0 ? order : byTie(a, b);
    }

    /**
     * Holders in their term, the newest first; then whoever waits, the longest first; then all who were just served.
     */
    private static Comparator<Candidate> takingTurns(Round round) {
        return (a, b) -> {
            int order = Integer.compare(turn(a, round), turn(b, round));
            if (order == 0) {
                order = a.isWaiting()
                        ? Long.compare(a.waitsSince(), b.waitsSince())
                        : b.peer.slot().since().compareTo(a.peer.slot().since());
            }
            return order != 0 ? order : byTie(a, b);
        };
    }

    private static int turn(Candidate candidate, Round round) {
        if (candidate.isWaiting()) {
            return 1;
        }
        return FreeSlots.isInTerm(candidate.peer.slot(), round) ? 0 : 2;
    }

    private static boolean isFreshHolder(Candidate candidate, Tick now) {
        return !candidate.isWaiting()
                && candidate.peer.slot() instanceof Slot.Award award
                && !now.isPast(award.since(), FRESH);
    }

    private static int byTie(Candidate a, Candidate b) {
        int order = Long.compare(a.tie, b.tie);
        return order != 0 ? order : a.key().compareTo(b.key());
    }
}
