package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/** A peer while its round is being decided. Lives no longer than that and is seen by nobody else. */
final class Candidate {
    final Peer peer;
    final Tick waitsSince;
    final long tie;
    private final boolean servable;

    private Slot slot;
    private Reason reason;
    private Optional<Reason> noAward = Optional.empty();
    private Optional<Bar> bar = Optional.empty();
    private boolean eligible;
    private boolean lostAuction;
    private boolean sharesPerson;

    Candidate(Peer peer, Round round) {
        Tick now = round.now();
        boolean banned = peer.bar().orElse(null) instanceof Bar.Banned ban && now.isBefore(ban.until());
        this.peer = peer;
        this.waitsSince = peer.waitsSince(now);
        this.tie = Tie.between(round.secret(), peer.key());
        this.servable = peer.interested() && !banned;
        this.slot = new Slot.Choked(servable ? waitsSince : now);
        this.reason = !peer.interested()
                ? Reason.of(ReasonCode.NOT_INTERESTED)
                : peer.bar().orElse(null) instanceof Bar.Banned ban && banned
                        ? Reason.of(ReasonCode.BANNED, ban.until().since(now).toNanos())
                        : Reason.of(ReasonCode.WAITS, now.since(waitsSince).toNanos());
    }

    PeerKey key() {
        return peer.key();
    }

    Optional<PayerTag> payer() {
        return peer.backing().map(Backing::payer);
    }

    Rate bid() {
        return peer.bid();
    }

    /** The bid as far as it counts: that of an ineligible peer does not. */
    Rate eligibleBid() {
        return eligible ? peer.bid() : Rate.FREE;
    }

    /** Whether it may have a slot of any kind. */
    boolean isServable() {
        return servable;
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
        reason = why;
        noAward = Optional.of(why);
    }

    void lose(Reason why) {
        lostAuction = true;
        reason = why;
        noAward = Optional.of(why);
    }

    void award(Slot.Award given, Reason why) {
        slot = given;
        reason = why;
    }

    void serveFree(Slot given, Reason why) {
        slot = given;
        reason = why;
    }

    void barFromNowOn(Bar begun) {
        bar = Optional.of(begun);
    }

    Decision decision() {
        return new Decision(peer.key(), slot, reason, noAward, bar);
    }
}
