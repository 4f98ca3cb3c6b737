package io.github.gavel.economy.slots;

/** The classic rule: whom the free regular slots go to. */
final class FreeSlots {
    private FreeSlots() {}

    static void give(Candidates candidates, Verdicts verdicts, int slots) {
        Order order = Order.ofFreeSlots(candidates, verdicts);
        Best first = new Best(slots, order);
        first.offer(candidates.turns(), verdicts.mayHaveAFreeSlot());
        Round round = candidates.round();
        first.forEach(candidate -> {
            Peer peer = candidates.peer(candidate);
            verdicts.give(candidate, slot(peer, round), reason(peer, round));
        });
    }

    /** Whether a seed leaves the slot where it is although others wait. */
    static boolean isInTerm(Slot slot, Round round) {
        return slot instanceof Slot.Free free
                && !round.now().isPast(free.since(), round.rules().freeTerm());
    }

    private static Slot slot(Peer peer, Round round) {
        return peer.slot() instanceof Slot.Free free ? free : new Slot.Free(round.now());
    }

    private static Reason reason(Peer peer, Round round) {
        if (round.side() == Side.LEECHER && peer.received() > 0) {
            return Reason.of(ReasonCode.RECIPROCATES, peer.received());
        }
        if (peer.slot() instanceof Slot.Free free) {
            return Reason.of(
                    ReasonCode.STAYS_FREE, round.now().since(free.since()).toNanos());
        }
        return Reason.of(ReasonCode.WAITED_LONGEST, peer.waited(round.now()));
    }
}
