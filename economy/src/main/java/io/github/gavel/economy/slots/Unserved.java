package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/** What a round decides for those to whom it gives no slot, which is nearly all of them: for each why, as a code. */
final class Unserved {
    /** Nothing that others have to do with. */
    private static final byte BY_ITSELF = 0;

    private static final byte OUTBID = 1;
    private static final byte BEHIND_A_NEIGHBOUR = 2;
    private static final byte BEHIND_ITSELF = 3;

    private static final Optional<Reason> NO_AUCTION = Optional.of(Reason.of(ReasonCode.NO_AUCTION));

    private final Round round;
    private final Tick now;
    private final Slot choked;
    private final byte[] whys;

    /** Of those who are behind another the other. */
    private int[] others = {};

    private long toBeat;

    Unserved(Round round) {
        this.round = round;
        this.now = round.now();
        this.choked = new Slot.Choked(now);
        this.whys = new byte[round.peers().size()];
    }

    /** What those must bid who are {@link #outbid}. */
    void toBeat(long bid) {
        toBeat = bid;
    }

    /** It was before none of those who won. */
    void outbid(int candidate) {
        whys[candidate] = OUTBID;
    }

    /** Another of its address block is before it. */
    void behindNeighbour(int candidate, int neighbour) {
        behind(candidate, neighbour, BEHIND_A_NEIGHBOUR);
    }

    /** Another connection of the same customer is before it. */
    void behindItself(int candidate, int other) {
        behind(candidate, other, BEHIND_ITSELF);
    }

    private void behind(int candidate, int other, byte why) {
        if (others.length == 0) {
            others = new int[whys.length];
        }
        others[candidate] = other;
        whys[candidate] = why;
    }

    /** What it gets as long as no slot is given to it. */
    Decision decision(int candidate) {
        Peer peer = round.peers().get(candidate);
        return switch (whys[candidate]) {
            case BY_ITSELF -> byItself(peer);
            case OUTBID -> refused(peer, Reason.of(ReasonCode.OUTBID, peer.grainsPerGib(), toBeat), Optional.empty());
            case BEHIND_A_NEIGHBOUR -> behind(peer, others[candidate], ReasonCode.SAME_ADDRESS);
            default -> behind(peer, others[candidate], ReasonCode.SAME_CUSTOMER);
        };
    }

    /** For a peer that got no award for this reason, if it bids, and no other slot either. */
    Decision refused(Peer peer, Reason why, Optional<Bar> bar) {
        Slot slot = peer.interested() ? without(peer) : choked;
        boolean bids = peer.grainsPerGib() > 0;
        return new Refused(peer.key(), slot, bids, why.code(), why.first(), why.second(), bar);
    }

    private Decision waits(Peer peer) {
        Optional<Reason> noAward = peer.grainsPerGib() == 0 ? Optional.empty() : NO_AUCTION;
        return new Waits(peer.key(), without(peer), noAward, peer.waited(now));
    }

    private Decision byItself(Peer peer) {
        if (!peer.interested()) {
            return refused(peer, Reason.of(ReasonCode.NOT_INTERESTED), Optional.empty());
        }
        if (peer.isBanned(now)) {
            return refused(peer, Reason.of(ReasonCode.BANNED, peer.bannedFor(now)), Optional.empty());
        }
        boolean bids = peer.grainsPerGib() > 0 && round.rules().policy() != SlotPolicy.CLASSIC;
        Optional<Reason> refusal = bids ? Eligibility.refusal(peer, round) : Optional.empty();
        return refusal.map(why -> refused(peer, why, Optional.empty())).orElseGet(() -> waits(peer));
    }

    private Decision behind(Peer peer, int other, ReasonCode code) {
        return refused(peer, Reason.of(code, round.peers().get(other).number()), Optional.empty());
    }

    private Slot without(Peer peer) {
        if (peer.isWaiting()) {
            return peer.slot();
        }
        return peer.slot() instanceof Slot.Optimistic optimistic ? new Slot.Choked(now, optimistic.inLine()) : choked;
    }
}
