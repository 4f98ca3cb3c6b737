package io.github.gavel.economy.delivery;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Bill;
import io.github.gavel.economy.money.Billing;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one connection delivered in one direction since a channel was accepted on it, and what that costs. Both ends
 * keep one and tell it the same in the same order, that of the provider's byte stream: new rates and blocks, and then
 * which pieces were listed. So they come to the same sum, to the grain. A block costs the rate that was said last
 * before it; one that passes again counts once. An immutable value.
 */
public final class Delivered {
    private final Layout layout;
    private final Bill bill;
    private final Rate rate;
    private final SortedMap<Integer, Parcel> parcels;
    private final Numbers finished;

    private Delivered(Layout layout, Bill bill, Rate rate, SortedMap<Integer, Parcel> parcels, Numbers finished) {
        this.layout = layout;
        this.bill = bill;
        this.rate = rate;
        this.parcels = parcels;
        this.finished = finished;
    }

    /** At first nothing costs anything. */
    public static Delivered nothing(Layout layout) {
        return new Delivered(layout, Bill.startingAt(Rate.FREE), Rate.FREE, new TreeMap<>(), Numbers.NONE);
    }

    public Layout layout() {
        return layout;
    }

    /** What blocks cost that pass now. */
    public Rate rate() {
        return rate;
    }

    /** What all listed pieces cost. */
    public Amount owed() {
        return bill.owed();
    }

    public Delivered requoted(Rate next) {
        int oldest =
                parcels.values().stream().mapToInt(Parcel::oldestEpoch).min().orElse(bill.currentEpoch() + 1);
        Bill shorter = bill.requotedAt(next).closedBefore(oldest);
        return new Delivered(layout, shorter, next, parcels, finished);
    }

    /** A whole block passed. It changes nothing if it had before. */
    public Delivered passed(int piece, int block, Tick now) {
        Parcel before = parcels.getOrDefault(piece, Parcel.EMPTY);
        if (finished.has(piece) || before.blocks().has(block)) {
            return this;
        }
        Portion portion = new Portion(bill.currentEpoch(), layout.length(piece, block), now, now);
        Parcel parcel = before.with(block, portion, !rate.isFree());
        return isWhole(piece, parcel) && !parcel.owing() ? finish(bill, piece) : with(piece, parcel);
    }

    /** Whether anything of the piece passed here. */
    public boolean knows(int piece) {
        return parcels.containsKey(piece) || finished.has(piece);
    }

    /** Whether nothing more of the piece is billed here: it was listed, or came for nothing. */
    public boolean isFinished(int piece) {
        return finished.has(piece);
    }

    public boolean hasPassed(int piece, int block) {
        return finished.has(piece)
                || parcels.getOrDefault(piece, Parcel.EMPTY).blocks().has(block);
    }

    /** How many blocks of a piece passed that was not listed. */
    public int blocks(int piece) {
        return parcels.getOrDefault(piece, Parcel.EMPTY).blocks().count();
    }

    /** Whether every block of it passed here, and it was not listed. */
    public boolean isWhole(int piece) {
        return parcels.containsKey(piece) && isWhole(piece, parcels.get(piece));
    }

    private boolean isWhole(int piece, Parcel parcel) {
        return parcel.blocks().count() == layout.blocks(piece);
    }

    /** Whether something of the piece passed at a price, and it was not listed. */
    public boolean owes(int piece) {
        return parcels.getOrDefault(piece, Parcel.EMPTY).owing();
    }

    /** The pieces of which something passed at a price and that were not listed. */
    public Set<Integer> owing() {
        if (parcels.isEmpty()) {
            return Set.of();
        }
        Set<Integer> owing = new TreeSet<>(parcels.keySet());
        owing.removeIf(piece -> !owes(piece));
        return owing;
    }

    public Optional<Passage> passage(int piece) {
        return Optional.ofNullable(parcels.get(piece)).map(Parcel::passage);
    }

    /** What listing the piece would add to what is owed; empty if no amount is so large. */
    public Optional<Amount> cost(int piece) {
        return cost(parcels.getOrDefault(piece, Parcel.EMPTY).portions());
    }

    /**
     * What somebody must name at least who lists the piece later and has only those blocks that passed by
     * {@code moment}. The order in which pieces are listed moves a grain of each epoch from one to another.
     */
    public Optional<Amount> leastCost(int piece, Tick moment) {
        List<Portion> portions = parcels.getOrDefault(piece, Parcel.EMPTY).until(moment);
        return cost(portions).map(cost -> cost.lessAtMost(Amount.grains(portions.size())));
    }

    private Optional<Amount> cost(List<Portion> portions) {
        return billing(portions).map(next -> next.owed().minus(bill.owed()));
    }

    /**
     * What the piece may come to at most if the rest of it passes at the rate of now, whatever is listed before it;
     * rounding included, a grain of each epoch, so that a deposit which covers it never lacks the last one.
     */
    public Optional<Amount> mostCost(int piece) {
        Parcel parcel = parcels.getOrDefault(piece, Parcel.EMPTY);
        Optional<Amount> rest =
                rate.price(layout.length(piece) - parcel.bytes()).flatMap(price -> sum(price, parcel.epochs() + 1));
        return cost(piece).flatMap(so -> rest.flatMap(more -> sum(so, more.grains())));
    }

    private static Optional<Amount> sum(Amount one, long grains) {
        Amount other = Amount.grains(grains);
        return one.leavesRoomFor(other) ? Optional.of(one.plus(other)) : Optional.empty();
    }

    /** The piece was listed as verified: it is billed, and nothing more of it will be. */
    public Optional<Delivered> listed(int piece) {
        return billing(parcels.getOrDefault(piece, Parcel.EMPTY).portions()).map(next -> finish(next, piece));
    }

    /** The piece owes nothing, and nothing more of it is billed. */
    public Delivered forgiven(int piece) {
        return finish(bill, piece);
    }

    /** Nothing is owed of what passed of the piece, and if it passes again it counts. */
    public Delivered forgotten(int piece) {
        return new Delivered(layout, bill, rate, without(piece), finished.without(piece));
    }

    private Optional<Bill> billing(List<Portion> portions) {
        Bill sum = bill;
        for (Portion portion : portions) {
            if (!(sum.add(portion.epoch(), portion.bytes()) instanceof Billing.Billed billed)) {
                return Optional.empty();
            }
            sum = billed.bill();
        }
        return Optional.of(sum);
    }

    private Delivered finish(Bill next, int piece) {
        return new Delivered(layout, next, rate, without(piece), finished.with(piece));
    }

    private Delivered with(int piece, Parcel parcel) {
        SortedMap<Integer, Parcel> next = new TreeMap<>(parcels);
        next.put(piece, parcel);
        return new Delivered(layout, bill, rate, next, finished);
    }

    private SortedMap<Integer, Parcel> without(int piece) {
        SortedMap<Integer, Parcel> next = new TreeMap<>(parcels);
        next.remove(piece);
        return next;
    }
}
