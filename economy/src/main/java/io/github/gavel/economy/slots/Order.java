package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Comparator;
import java.util.function.Predicate;

/**
 * Who comes before whom. Every order here is total, down to the keyed tie and the key itself: replay needs it, and
 * fairness does, because what decides a tie must not be what the peer can choose.
 */
final class Order {
    /** For so long a holder comes before others who bid as much; then equal bids take turns. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private static final Comparator<Candidate> BY_WAIT = (a, b) -> a.waitsSince.compareTo(b.waitsSince);
    private static final Comparator<Candidate> BY_TIE = (a, b) -> {
        int byTie = Long.compare(a.tie, b.tie);
        return byTie != 0 ? byTie : a.key().compareTo(b.key());
    };
    private static final Comparator<Candidate> BY_BID = (a, b) -> compareHighFirst(a.bid(), b.bid());
    private static final Comparator<Candidate> BY_ELIGIBLE_BID =
            (a, b) -> compareHighFirst(a.eligibleBid(), b.eligibleBid());
    private static final Comparator<Candidate> BY_RECEIVED =
            (a, b) -> Long.compare(b.peer.received(), a.peer.received());

    private Order() {}

    /** Who is before whom in the auction of a seed or a leecher. */
    static Comparator<Candidate> ofBids(Round round) {
        Comparator<Candidate> byBid =
                round.side() == Side.SEED ? BY_BID.thenComparing(holders(round.now())) : leecherByBid();
        return byBid.thenComparing(BY_WAIT).thenComparing(BY_TIE);
    }

    /** Who is before whom for the free regular slots. */
    static Comparator<Candidate> ofFreeSlots(Round round) {
        return round.side() == Side.SEED ? takingTurns(round) : titForTat();
    }

    /** Who is before whom for the optimistic slot. */
    static Comparator<Candidate> ofOptimisticSlot() {
        return BY_WAIT.thenComparing(BY_ELIGIBLE_BID).thenComparing(BY_TIE);
    }

    private static Comparator<Candidate> leecherByBid() {
        return BY_BID.thenComparing(BY_RECEIVED).thenComparing(firstWhere(candidate -> candidate.peer.holdsAward()));
    }

    private static Comparator<Candidate> holders(Tick now) {
        return firstWhere(
                candidate -> candidate.peer.slot() instanceof Slot.Award award && !now.isPast(award.since(), FRESH));
    }

    private static Comparator<Candidate> titForTat() {
        return BY_RECEIVED
                .thenComparing(BY_ELIGIBLE_BID)
                .thenComparing(firstWhere(Order::holdsRegularSlot))
                .thenComparing(BY_WAIT)
                .thenComparing(BY_TIE);
    }

    /**
     * Holders in their term, the newest first; then whoever waits, the longest first; then all who were just served.
     */
    private static Comparator<Candidate> takingTurns(Round round) {
        return firstWhere(candidate -> FreeSlots.isInTerm(candidate.peer.slot(), round))
                .thenComparing(firstWhere(candidate -> candidate.peer.slot() instanceof Slot.Choked))
                .thenComparing((a, b) -> a.peer.slot() instanceof Slot.Choked
                        ? a.waitsSince.compareTo(b.waitsSince)
                        : b.peer.slot().since().compareTo(a.peer.slot().since()))
                .thenComparing(BY_TIE);
    }

    private static boolean holdsRegularSlot(Candidate candidate) {
        Slot slot = candidate.peer.slot();
        return slot instanceof Slot.Free || slot instanceof Slot.Award;
    }

    private static Comparator<Candidate> firstWhere(Predicate<Candidate> property) {
        return (a, b) -> Boolean.compare(property.test(b), property.test(a));
    }

    private static int compareHighFirst(Rate a, Rate b) {
        return b.compareTo(a);
    }
}
