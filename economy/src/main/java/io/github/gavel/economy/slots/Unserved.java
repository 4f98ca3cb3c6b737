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
        return peer.interested()
                ? refused(peer, Reason.of(ReasonCode.BANNED, peer.bannedFor(now)), Optional.empty())
                : refused(peer, Reason.of(ReasonCode.NOT_INTERESTED), Optional.empty());
    }

    /** For a peer about whose bid, if it has one, nobody asked. */
    Decision waits(Peer peer) {
        PeerKey key = peer.key();
        Slot slot = without(peer);
        Optional<Reason> noAward = peer.grainsPerGib() == 0 ? Optional.empty() : NO_AUCTION;
        long waited = peer.waited(now);
        return new Waits(key, slot, noAward, waited);
    }

    /** For a peer that got no award for this reason, if it bids, and no other slot either. */
    Decision refused(Peer peer, Reason why, Optional<Bar> bar) {
        PeerKey key = peer.key();
        Slot slot = peer.interested() ? without(peer) : choked;
        boolean bids = peer.grainsPerGib() > 0;
        return new Refused(key, slot, bids, why.code(), why.first(), why.second(), bar);
    }

    /** For a bidder that was before none of those who won. */
    Decision outbid(Peer peer, long toBeat) {
        PeerKey key = peer.key();
        Slot slot = without(peer);
        long bid = peer.grainsPerGib();
        return new Refused(key, slot, true, ReasonCode.OUTBID, bid, toBeat, Optional.empty());
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
