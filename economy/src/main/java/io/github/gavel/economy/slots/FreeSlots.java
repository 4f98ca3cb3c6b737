package io.github.gavel.economy.slots;

import java.util.List;

/** The classic rule: whom the free regular slots go to. */
final class FreeSlots {
    private FreeSlots() {}

    static void give(Round round, List<Candidate> candidates, int slots) {
        List<Candidate> first = First.of(
                candidates,
                slots,
                Order.ofFreeSlots(round),
                candidate -> candidate.isServable() && !candidate.isAwarded() && !candidate.lostAuction());
        for (Candidate candidate : first) {
            candidate.serveFree(slot(candidate, round), reason(candidate, round));
        }
    }

    /** Whether a seed leaves the slot where it is although others wait. */
    static boolean isInTerm(Slot slot, Round round) {
        return slot instanceof Slot.Free free
                && !round.now().isPast(free.since(), round.rules().freeTerm());
    }

    private static Slot slot(Candidate candidate, Round round) {
        return candidate.peer.slot() instanceof Slot.Free free ? free : new Slot.Free(round.now());
    }

    private static Reason reason(Candidate candidate, Round round) {
        if (round.side() == Side.LEECHER && candidate.peer.received() > 0) {
            return Reason.of(ReasonCode.RECIPROCATES, candidate.peer.received());
        }
        if (candidate.peer.slot() instanceof Slot.Free free) {
            return Reason.of(
                    ReasonCode.STAYS_FREE, round.now().since(free.since()).toNanos());
        }
        return Reason.of(ReasonCode.WAITED_LONGEST, round.now().nanos() - candidate.waitsSince());
    }
}
