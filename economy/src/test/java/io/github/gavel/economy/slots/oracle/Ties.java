package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.slots.Decision;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.ReasonCode;
import io.github.gavel.economy.slots.Slot;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How peers that the rules hold equal were put in order. The keyed order is secret, so the oracle takes it from the
 * decisions it judges: whoever came off best goes first. If any order of the equal explains the decisions, this one
 * does; if none does, the verdict differs.
 */
record Ties(Map<PeerKey, Decision> decisions) {
    static final Ties NONE = new Ties(Map.of());

    private static final Set<ReasonCode> SAME_PERSON = Set.of(ReasonCode.SAME_ADDRESS, ReasonCode.SAME_CUSTOMER);

    static Ties of(List<Decision> decisions) {
        Map<PeerKey, Decision> byPeer = new HashMap<>();
        for (Decision decision : decisions) {
            byPeer.put(decision.peer(), decision);
        }
        return new Ties(byPeer);
    }

    Comparator<Peer> inAuction() {
        return Comparator.comparing((Peer peer) -> !has(peer, Slot.Award.class))
                .thenComparing(this::isSamePerson)
                .thenComparing(inFreeSlots())
                .thenComparing(inOptimisticSlot());
    }

    Comparator<Peer> inFreeSlots() {
        return Comparator.comparing(peer -> !has(peer, Slot.Free.class));
    }

    Comparator<Peer> inOptimisticSlot() {
        return Comparator.comparing(peer -> !has(peer, Slot.Optimistic.class));
    }

    private boolean has(Peer peer, Class<? extends Slot> kind) {
        Decision decision = decisions.get(peer.key());
        return decision != null && kind.isInstance(decision.slot());
    }

    private boolean isSamePerson(Peer peer) {
        Decision decision = decisions.get(peer.key());
        return decision != null
                && decision.noAward()
                        .filter(reason -> SAME_PERSON.contains(reason.code()))
                        .isPresent();
    }
}
