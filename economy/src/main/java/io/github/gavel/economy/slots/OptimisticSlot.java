package io.github.gavel.economy.slots;

/** Rule 6: the one slot that everybody gets in turn, free, losers of the auction included. */
final class OptimisticSlot {
    private OptimisticSlot() {}

    static void give(Candidates candidates, Verdicts verdicts) {
        Round round = candidates.round();
        Order order = new Order.InTurn(candidates, verdicts);
        Best first = new Best(1, order);
        Group served = candidates.served();
        for (int i = 0; i < served.size(); i++) {
            int holder = served.get(i);
            if (verdicts.isUnserved(holder)
                    && candidates.slot(holder) instanceof Slot.Optimistic slot
                    && isInTerm(slot, round)) {
                long had = round.now().since(slot.since()).toNanos();
                verdicts.give(holder, slot, Reason.of(ReasonCode.OPTIMISTIC_STAYS, had));
                return;
            }
        }
        first.offer(candidates.waitsSince(), verdicts.unserved());
        first.forEach(next -> {
            Peer peer = candidates.peer(next);
            Slot slot = new Slot.Optimistic(round.now(), peer.inLineSince(round.now()));
            verdicts.give(next, slot, Reason.of(ReasonCode.OPTIMISTIC_TURN, peer.waited(round.now())));
        });
    }

    private static boolean isInTerm(Slot.Optimistic slot, Round round) {
        return !round.now().isPast(slot.since(), round.rules().optimisticTerm());
    }
}
