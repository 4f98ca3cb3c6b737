package io.github.gavel.economy.delivery;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Bill;
import io.github.gavel.economy.money.Billing;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

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
    private final Numbered<Parcel> free;
    private final Numbered<Parcel> owing;
    private final Numbers finished;

    /**
     * @param free pieces of which something passed, and all of it for nothing: there may be many, for ever
     * @param owing pieces of which something passed at a price, and that were not listed
     */
    private Delivered(
            Layout layout, Bill bill, Rate rate, Numbered<Parcel> free, Numbered<Parcel> owing, Numbers finished) {
        this.layout = layout;
        this.bill = bill;
        this.rate = rate;
        this.free = free;
        this.owing = owing;
        this.finished = finished;
    }

    /** At first nothing costs anything. */
    public static Delivered nothing(Layout layout) {
        return new Delivered(
                layout, Bill.startingAt(Rate.FREE), Rate.FREE, Numbered.none(), Numbered.none(), Numbers.NONE);
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

    /** An epoch of which nothing is owed any more, but what was listed, is closed. */
    public Delivered requoted(Rate next) {
        Bill longer = bill.requotedAt(next);
        return new Delivered(layout, longer.closedBefore(oldestOwing(longer)), next, free, owing, finished);
    }

    private int oldestOwing(Bill longer) {
        int[] oldest = {longer.currentEpoch()};
        owing.forEach((parcel, piece) -> oldest[0] = Math.min(oldest[0], parcel.oldestEpoch()));
        return oldest[0];
    }

    /** A whole block passed. It changes nothing if it had before. */
    public Delivered passed(int piece, int block, Tick now) {
        Parcel before = parcel(piece).orElseGet(() -> Parcel.begunAt(now));
        if (finished.has(piece) || before.blocks().has(block)) {
            return this;
        }
        int length = layout.length(piece, block);
        Parcel more = before.with(block, length, now);
        Parcel parcel = rate.isFree() ? more : more.owing(new Portion(bill.currentEpoch(), length, now, now));
        return isWhole(piece, parcel) && !parcel.owes() ? finish(bill, piece) : with(piece, parcel);
    }

    private Optional<Parcel> parcel(int piece) {
        Optional<Parcel> priced = owing.of(piece);
        return priced.isPresent() ? priced : free.of(piece);
    }

    private List<Portion> portions(int piece) {
        return owing.of(piece).map(Parcel::portions).orElseGet(List::of);
    }

    /** Whether anything of the piece passed here. */
    public boolean knows(int piece) {
        return parcel(piece).isPresent() || finished.has(piece);
    }

    /** Whether nothing more of the piece is billed here: it was listed, or came for nothing. */
    public boolean isFinished(int piece) {
        return finished.has(piece);
    }

    public boolean hasPassed(int piece, int block) {
        return finished.has(piece)
                || parcel(piece).filter(it -> it.blocks().has(block)).isPresent();
    }

    /** How many blocks of a piece passed that was not listed. */
    public int blocks(int piece) {
        return parcel(piece).map(it -> it.blocks().count()).orElse(0);
    }

    /** Whether every block of it passed here, and it was not listed. */
    public boolean isWhole(int piece) {
        return parcel(piece).filter(it -> isWhole(piece, it)).isPresent();
    }

    private boolean isWhole(int piece, Parcel parcel) {
        return parcel.blocks().count() == layout.blocks(piece);
    }

    /** Whether something of the piece passed at a price, and it was not listed. */
    public boolean owes(int piece) {
        return owing.of(piece).isPresent();
    }

    /** The pieces of which something passed at a price and that were not listed. */
    public Set<Integer> owing() {
        if (owing.isEmpty()) {
            return Set.of();
        }
        Set<Integer> pieces = new TreeSet<>();
        owing.forEach((parcel, piece) -> pieces.add(piece));
        return pieces;
    }

    /** Whether one of {@link #owing} is so. */
    public boolean owesAny(IntPredicate such) {
        boolean[] found = new boolean[1];
        owing.forEach((parcel, piece) -> found[0] |= such.test(piece));
        return found[0];
    }

    public Optional<Passage> passage(int piece) {
        return parcel(piece).map(Parcel::passage);
    }

    /** What listing the piece would add to what is owed; empty if no amount is so large. */
    public Optional<Amount> cost(int piece) {
        return cost(portions(piece));
    }

    /**
     * What somebody must name at least who lists the piece later and has only those blocks that passed by
     * {@code moment}. The order in which pieces are listed moves a grain of each epoch from one to another.
     */
    public Optional<Amount> leastCost(int piece, Tick moment) {
        List<Portion> portions = owing.of(piece).map(it -> it.until(moment)).orElseGet(List::of);
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
        long passed = parcel(piece).map(Parcel::bytes).orElse(0L);
        long epochs = owing.of(piece).map(Parcel::epochs).orElse(0L);
        Optional<Amount> rest = rate.price(layout.length(piece) - passed).flatMap(price -> sum(price, epochs + 1));
        return cost(piece).flatMap(so -> rest.flatMap(more -> sum(so, more.grains())));
    }

    private static Optional<Amount> sum(Amount one, long grains) {
        Amount other = Amount.grains(grains);
        return one.leavesRoomFor(other) ? Optional.of(one.plus(other)) : Optional.empty();
    }

    /** The piece was listed as verified: it is billed, and nothing more of it will be. */
    public Optional<Delivered> listed(int piece) {
        return billing(portions(piece)).map(next -> finish(next, piece));
    }

    /** The piece owes nothing, and nothing more of it is billed. */
    public Delivered forgiven(int piece) {
        return finish(bill, piece);
    }

    /** Nothing is owed of what passed of the piece, and if it passes again it counts. */
    public Delivered forgotten(int piece) {
        return new Delivered(layout, bill, rate, free.without(piece), owing.without(piece), finished.without(piece));
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
        return new Delivered(layout, next, rate, free.without(piece), owing.without(piece), finished.with(piece));
    }

    private Delivered with(int piece, Parcel parcel) {
        return parcel.owes()
                ? new Delivered(layout, bill, rate, free.without(piece), owing.with(piece, parcel), finished)
                : new Delivered(layout, bill, rate, free.with(piece, parcel), owing, finished);
    }
}
