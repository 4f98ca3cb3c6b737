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
    private final Tick now;
    private final boolean banned;

    private Slot slot;
    private Optional<Reason> reason = Optional.empty();
    private Optional<Reason> noAward = Optional.empty();
    private Optional<Bar> bar = Optional.empty();
    private boolean eligible;
    private boolean lostAuction;
    private boolean sharesPerson;

    Candidate(Peer peer, Round round) {
        this.peer = peer;
        this.now = round.now();
        this.waitsSince = peer.waitsSince(now);
        this.tie = Tie.between(round.secret(), peer.key());
        this.banned = peer.bar().orElse(null) instanceof Bar.Banned ban && now.isBefore(ban.until());
        this.slot = isServable() && peer.slot() instanceof Slot.Choked ? peer.slot() : new Slot.Choked(now);
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
        return peer.interested() && !banned;
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

    Decision decision() {
        return new Decision(peer.key(), slot, reason.or(() -> noAward).orElseGet(this::whyNothing), noAward, bar);
    }

    private Reason whyNothing() {
        if (!peer.interested()) {
            return Reason.of(ReasonCode.NOT_INTERESTED);
        }
        return banned && peer.bar().orElse(null) instanceof Bar.Banned ban
                ? Reason.of(ReasonCode.BANNED, ban.until().since(now).toNanos())
                : Reason.of(ReasonCode.WAITS, now.since(waitsSince).toNanos());
    }
}
