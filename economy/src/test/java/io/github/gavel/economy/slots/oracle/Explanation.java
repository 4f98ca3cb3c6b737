package io.github.gavel.economy.slots.oracle;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.Backing;
import io.github.gavel.economy.slots.Bar;
import io.github.gavel.economy.slots.Peer;
import io.github.gavel.economy.slots.Reason;
import io.github.gavel.economy.slots.ReasonCode;
import io.github.gavel.economy.slots.Round;
import io.github.gavel.economy.slots.Side;
import io.github.gavel.economy.slots.Slot;
import io.github.gavel.economy.slots.SlotPolicy;
import io.github.gavel.economy.time.Tick;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What one peer of a round is to be told, with the numbers. */
record Explanation(Peer peer, Round round, Verdict verdict) {
    /** Why it has the slot that it has, or none: any of these. */
    List<Reason> reason() {
        List<Reason> nothing = whyNothing();
        return verdict.slots().get(peer.key()) instanceof Slot.Choked && !nothing.isEmpty()
                ? nothing
                : List.of(whySo());
    }

    private Reason whySo() {
        Slot slot = verdict.slots().get(peer.key());
        if (slot instanceof Slot.Award award) {
            return awarded(award);
        }
        if (slot instanceof Slot.Free) {
            return free();
        }
        if (slot instanceof Slot.Optimistic optimistic) {
            return optimistic.equals(peer.slot())
                    ? of(ReasonCode.OPTIMISTIC_STAYS, since(optimistic.since()), 0)
                    : of(ReasonCode.OPTIMISTIC_TURN, waited(), 0);
        }
        return of(ReasonCode.WAITS, waited(), 0);
    }

    /** Why a bidder has no award: any of these, or nothing if there are none. */
    List<Reason> noAward() {
        if (peer.bid().isFree() || verdict.slots().get(peer.key()) instanceof Slot.Award) {
            return List.of();
        }
        List<Reason> nothing = whyNothing();
        return nothing.isEmpty() ? List.of(of(ReasonCode.NO_AUCTION, 0, 0)) : nothing;
    }

    private Reason awarded(Slot.Award award) {
        if (verdict.held().contains(peer)) {
            long end = award.since().nanos() + round.rules().hold().toNanos();
            return of(
                    ReasonCode.HELD,
                    grains(award.rate()),
                    Math.max(0, end - round.now().nanos()));
        }
        if (!(peer.slot() instanceof Slot.Award before)) {
            return of(ReasonCode.WON, grains(peer.bid()), grains(verdict.price()));
        }
        ReasonCode code = award.quoted().equals(before.quoted()) && award.rate().equals(before.rate())
                ? ReasonCode.KEPT
                : ReasonCode.REQUOTED;
        return of(code, grains(before.rate()), grains(verdict.price()));
    }

    private Reason free() {
        if (round.side() == Side.LEECHER && peer.received() > 0) {
            return of(ReasonCode.RECIPROCATES, peer.received(), 0);
        }
        return peer.slot() instanceof Slot.Free before
                ? of(ReasonCode.STAYS_FREE, since(before.since()), 0)
                : of(ReasonCode.WAITED_LONGEST, waited(), 0);
    }

    /** What is against any slot, or against an award if it bids, in the order in which the rules look. */
    private List<Reason> whyNothing() {
        Person person = new Person(peer, round);
        List<Reason> unservable = unservable(person);
        if (!unservable.isEmpty() || peer.bid().isFree() || round.rules().policy() == SlotPolicy.CLASSIC) {
            return unservable;
        }
        return Stream.of(barred(person), unbacked(person), outdone(), outbid())
                .filter(reasons -> !reasons.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Reason> unservable(Person person) {
        if (!peer.interested()) {
            return List.of(of(ReasonCode.NOT_INTERESTED, 0, 0));
        }
        if (person.isBanned()) {
            return List.of(of(ReasonCode.BANNED, left(((Bar.Banned) bar()).until()), 0));
        }
        return person.isIdle() ? List.of(of(ReasonCode.IDLE, since(peer.usage().lastBlock()), 0)) : List.of();
    }

    private List<Reason> barred(Person person) {
        if (!person.isBarred()) {
            return List.of();
        }
        if (bar() instanceof Bar.Overdue overdue) {
            return List.of(of(ReasonCode.OVERDUE, overdue.owed().grains(), 0));
        }
        return List.of(
                bar() instanceof Bar.PieceLeftOpen open
                        ? of(ReasonCode.PIECE_LEFT_OPEN, open.piece(), 0)
                        : of(ReasonCode.BACKING_OFF, left(((Bar.BackOff) bar()).until()), 0));
    }

    private List<Reason> unbacked(Person person) {
        if (grains(peer.bid()) < grains(round.reserve())) {
            return List.of(of(ReasonCode.BELOW_RESERVE, grains(peer.bid()), grains(round.reserve())));
        }
        if (peer.backing().isEmpty()) {
            return List.of(of(ReasonCode.NO_CHANNEL, grains(peer.bid()), 0));
        }
        long needed = person.needed().min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
        return person.hasFunds()
                ? List.of()
                : List.of(of(
                        ReasonCode.CHANNEL_TOO_SMALL,
                        needed,
                        peer.backing().map(Backing::holds).orElseThrow().grains()));
    }

    /**
     * One at its address that stands before it, else one of its customer: any of them where nothing but a tie tells who
     * of two was first.
     */
    private List<Reason> outdone() {
        if (!verdict.outdone().contains(peer)) {
            return List.of();
        }
        Comparator<Peer> precedence = new Precedence(round).inAuction();
        List<Peer> before = standing(other -> precedence.compare(other, peer) <= 0);
        List<Peer> surelyBefore = standing(other -> precedence.compare(other, peer) < 0);
        List<Reason> reasons = new ArrayList<>(named(ReasonCode.SAME_ADDRESS, before, this::isNeighbour));
        if (named(ReasonCode.SAME_ADDRESS, surelyBefore, this::isNeighbour).isEmpty()) {
            reasons.addAll(named(ReasonCode.SAME_CUSTOMER, before, this::isCustomer));
        }
        return reasons;
    }

    private List<Peer> standing(Predicate<Peer> which) {
        return Stream.concat(
                        verdict.held().stream(), verdict.standing().stream().filter(which))
                .toList();
    }

    private static List<Reason> named(ReasonCode code, List<Peer> among, Predicate<Peer> which) {
        return among.stream()
                .filter(which)
                .map(other -> of(code, other.key().number(), 0))
                .toList();
    }

    private boolean isNeighbour(Peer other) {
        return other.block().equals(peer.block());
    }

    private boolean isCustomer(Peer other) {
        return other.backing().map(Backing::payer).equals(peer.backing().map(Backing::payer));
    }

    private List<Reason> outbid() {
        boolean isLoser = verdict.auctionSlots() > 0
                && verdict.standing().contains(peer)
                && !verdict.winners().contains(peer);
        long lowest = Stream.concat(verdict.held().stream(), verdict.winners().stream())
                .mapToLong(winner -> grains(winner.bid()))
                .min()
                .orElse(Rate.LIMIT);
        return isLoser ? List.of(of(ReasonCode.OUTBID, grains(peer.bid()), lowest)) : List.of();
    }

    private Bar bar() {
        return peer.bar().orElseThrow();
    }

    private long waited() {
        return round.now().nanos() - new Person(peer, round).waitsSince();
    }

    private long since(Tick then) {
        return round.now().nanos() - then.nanos();
    }

    private long left(Tick end) {
        return end.nanos() - round.now().nanos();
    }

    private static long grains(Rate rate) {
        return rate.grainsPerGib();
    }

    private static Reason of(ReasonCode code, long first, long second) {
        return new Reason(code, first, second);
    }
}
