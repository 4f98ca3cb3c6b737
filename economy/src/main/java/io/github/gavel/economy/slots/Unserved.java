package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/** What a round decides for those to whom it gives no slot, which is nearly all of them. */
final class Unserved {
    private static final Optional<Reason> NO_AUCTION = Optional.of(Reason.of(ReasonCode.NO_AUCTION));

    private final Tick now;
    private final Slot choked;

    Unserved(Tick now) {
        this.now = now;
        this.choked = new Slot.Choked(now);
    }

    /** For a peer that may have no slot of any kind. */
    Decision barred(Peer peer) {
        Reason why = peer.interested()
                ? Reason.of(ReasonCode.BANNED, peer.bannedFor(now))
                : Reason.of(ReasonCode.NOT_INTERESTED);
        return because(peer, why, peer.grainsPerGib() == 0 ? Optional.empty() : Optional.of(why), Optional.empty());
    }

    /** For a peer about whose bid, if it has one, nobody asked. */
    Decision waits(Peer peer) {
        Reason why = Reason.of(ReasonCode.WAITS, peer.waited(now));
        return because(peer, why, peer.grainsPerGib() == 0 ? Optional.empty() : NO_AUCTION, Optional.empty());
    }

    /** For a peer that got no award for this reason, if it bids, and no other slot either. */
    Decision refused(Peer peer, Reason why, Optional<Bar> bar) {
        return because(peer, why, peer.grainsPerGib() == 0 ? Optional.empty() : Optional.of(why), bar);
    }

    private Decision because(Peer peer, Reason why, Optional<Reason> noAward, Optional<Bar> bar) {
        PeerKey key = peer.key();
        Slot slot = peer.interested() ? without(peer) : choked;
        return new Decision(key, slot, why, noAward, bar);
    }

    private Slot without(Peer peer) {
        if (peer.isWaiting()) {
            return peer.slot();
        }
        return peer.slot() instanceof Slot.Optimistic optimistic ? new Slot.Choked(now, optimistic.inLine()) : choked;
    }

    /** Why it was not awarded the slot that it bids for, if another is given to it; undecided means no auction. */
    static Optional<Reason> noAward(Decision before) {
        return before == null ? NO_AUCTION : before.noAward();
    }
}
