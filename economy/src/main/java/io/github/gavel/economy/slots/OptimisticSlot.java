package io.github.gavel.economy.slots;

import java.util.List;

/** Rule 6: the one slot that everybody gets in turn, free, losers of the auction included. */
final class OptimisticSlot {
    private OptimisticSlot() {}

    static void give(Round round, List<Candidate> candidates) {
        for (Candidate candidate : candidates) {
            if (!candidate.isWaiting()
                    && candidate.peer.slot() instanceof Slot.Optimistic slot
                    && maybeNext(candidate)
                    && isInTerm(slot, round)) {
                long had = round.now().since(slot.since()).toNanos();
                candidate.serveFree(slot, Reason.of(ReasonCode.OPTIMISTIC_STAYS, had));
                return;
            }
        }
        for (Candidate next : First.of(candidates, 1, Order::forTheOptimisticSlot, OptimisticSlot::maybeNext)) {
            long waited = round.now().nanos() - next.waitsSince();
            next.serveFree(new Slot.Optimistic(round.now()), Reason.of(ReasonCode.OPTIMISTIC_TURN, waited));
        }
    }

    private static boolean maybeNext(Candidate candidate) {
        return candidate.isServable() && !candidate.isServed();
    }

    private static boolean isInTerm(Slot.Optimistic slot, Round round) {
        return !round.now().isPast(slot.since(), round.rules().optimisticTerm());
    }
}
