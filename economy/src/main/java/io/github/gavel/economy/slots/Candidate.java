package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/**
 * A peer while its round is being decided. Lives no longer than that and is seen by nobody else. What every comparison
 * asks for lies here as plain numbers, because following references is what a round of thousands spends its time on.
 */
final class Candidate {
    final Peer peer;
    final long tie;
    private final long blockHash;
    private final long waitsSince;
    private final long bid;
    private final boolean servable;
    private final boolean waiting;

    private Slot slot;
    private Optional<Reason> reason = Optional.empty();
    private Optional<Reason> noAward = Optional.empty();
    private Optional<Bar> bar = Optional.empty();
    private boolean eligible;
    private boolean lostAuction;
    private boolean sharesPerson;

    Candidate(Peer peer, Round round) {
        Tick now = round.now();
        this.peer = peer;
        this.tie = Tie.between(round.secret(), peer.key());
        this.blockHash = peer.block().prefix() + peer.block().port();
        this.waitsSince = peer.waitsSince(now).nanos();
        this.bid = peer.bid().grainsPerGib();
        this.servable = peer.interested() && !peer.isBanned(now);
        this.waiting = peer.slot() instanceof Slot.Choked;
        this.slot = peer.interested() && waiting ? peer.slot() : new Slot.Choked(now);
    }

    PeerKey key() {
        return peer.key();
    }

    Optional<PayerTag> payer() {
        return peer.backing().map(Backing::payer);
    }

    long bid() {
        return bid;
    }

    /** The bid as far as it counts: that of an ineligible peer does not. */
    long eligibleBid() {
        return eligible ? bid : 0;
    }

    long blockHash() {
        return blockHash;
    }

    /** Since when it waits, in nanoseconds; one that is served does not wait. */
    long waitsSince() {
        return waitsSince;
    }

    /** Whether it may have a slot of any kind. */
    boolean isServable() {
        return servable;
    }

    /** Whether the last round left it nothing. */
    boolean isWaiting() {
        return waiting;
    }

    boolean isServed() {
        return !(slot instanceof Slot.Choked);
    }

    boolean isAwarded() {
        return slot instanceof Slot.Award;
    }

    /** Whether it bid and was outbid, so that a free regular slot is not for it. */
    boolean lostAuction() {
        return lostAuction;
    }

    boolean sharesPerson() {
        return sharesPerson;
    }

    void sharesPersonWith(Candidate other) {
        sharesPerson = true;
        other.sharesPerson = true;
    }

    void admit() {
        eligible = true;
    }

    void refuse(Reason why) {
        eligible = false;
        noAward = Optional.of(why);
    }

    void lose(Reason why) {
        lostAuction = true;
        noAward = Optional.of(why);
    }

    void award(Slot.Award given, Reason why) {
        slot = given;
        reason = Optional.of(why);
    }

    void serveFree(Slot given, Reason why) {
        slot = given;
        reason = Optional.of(why);
    }

    void barFromNowOn(Bar begun) {
        bar = Optional.of(begun);
    }

    Decision decision(Tick now) {
        return new Decision(peer.key(), slot, reason(now), whyNoAward(now), bar);
    }

    private Reason reason(Tick now) {
        if (reason.isPresent()) {
            return reason.get();
        }
        return noAward.isPresent() ? noAward.get() : whyNoSlot(now);
    }

    private Optional<Reason> whyNoAward(Tick now) {
        if (bid == 0 || isAwarded()) {
            return Optional.empty();
        }
        if (noAward.isPresent()) {
            return noAward;
        }
        return Optional.of(servable ? Reason.of(ReasonCode.NO_AUCTION) : whyNoSlot(now));
    }

    private Reason whyNoSlot(Tick now) {
        if (!peer.interested()) {
            return Reason.of(ReasonCode.NOT_INTERESTED);
        }
        return peer.bar().orElse(null) instanceof Bar.Banned ban && peer.isBanned(now)
                ? Reason.of(ReasonCode.BANNED, ban.until().since(now).toNanos())
                : Reason.of(ReasonCode.WAITS, now.nanos() - waitsSince);
    }
}
