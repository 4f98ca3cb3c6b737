package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/**
 * Rule 8: the bid that one peer has standing at a provider, and how often it may change it. A bid a minute is enough
 * for an auction every ten seconds, and faster ones would let a peer probe what the others bid. A person's change of
 * mind goes through at once; because nobody can see from outside that it was a person, it is a small allowance. Less is
 * taken at once, since it shows nobody anything and nobody pays more than it wants. More that comes too early waits,
 * and the newest of it stands when its time has come: nobody is told that it waits, so if it were forgotten the peer
 * would believe for ever that it bids.
 *
 * <p>What a peer used up on former connections counts as if this were still the same one, but for one thing: a
 * connection ends only over what was said on it, because behind one address several may live.
 */
public final class StandingBid {
    /** What became of a bid. */
    public sealed interface Receipt {
        /** It stands now; a rate of zero means that none does. */
        record Accepted(StandingBid next) implements Receipt {}

        /**
         * Too early: it stands at {@code notBefore}, unless another came meanwhile. Until then what stood before does,
         * or nothing if that was more and so many were too early.
         */
        record Postponed(StandingBid next, Tick notBefore) implements Receipt {}

        /** So many were too early that the connection ends. */
        record Flooded(int early, int limit) implements Receipt {}
    }

    /**
     * Beyond the allowance, in ten minutes. Whoever keeps the pace says at most 17 bids in ten minutes and a half, six
     * of them as changes of mind, and no more than that is squeezed into ten by a line that delays by up to 30 s.
     */
    public static final int EARLY_LIMIT = 20;

    /** In ten minutes. */
    public static final int CHANGES_OF_MIND = 3;

    public static final Duration WINDOW = Duration.ofMinutes(10);

    private final Rate rate;
    private final Optional<Rate> waiting;
    private final BidPace pace;
    private final Tick windowBegan;
    private final int earlyHere;

    private StandingBid(Rate rate, Optional<Rate> waiting, BidPace pace, Tick windowBegan, int earlyHere) {
        this.rate = rate;
        this.waiting = waiting;
        this.pace = pace;
        this.windowBegan = windowBegan;
        this.earlyHere = earlyHere;
    }

    /** Nothing stands yet on a connection of somebody who used up so much. */
    public static StandingBid after(BidPace pace) {
        return new StandingBid(Rate.FREE, Optional.empty(), pace, Tick.ZERO, 0);
    }

    public Rate rate() {
        return rate;
    }

    /** What is used up by now. */
    public BidPace pace() {
        return pace;
    }

    /** It turned out that more is used up. */
    public StandingBid and(BidPace more) {
        return with(pace.and(more));
    }

    public Receipt receive(Rate offered, Tick now) {
        StandingBid current = at(now);
        boolean nothing = offered.isFree() && newest().isFree();
        boolean withdraws = offered.isFree() && !nothing;
        if (withdraws || (!offered.isFree() && pace.isDue(now))) {
            return new Receipt.Accepted(current.changedTo(offered, now));
        }
        if (!offered.isFree() && current.pace.allowsAnotherMind()) {
            return new Receipt.Accepted(
                    current.with(current.pace.withAnotherMind()).changedTo(offered, now));
        }
        if (current.earlyHere == EARLY_LIMIT) {
            return new Receipt.Flooded(EARLY_LIMIT + 1, EARLY_LIMIT);
        }
        boolean less = !nothing && (rate.covers(offered) || pace.last().covers(offered));
        return less && !current.pace.isUsedUp()
                ? new Receipt.Accepted(current.countingOne().changedTo(offered, now))
                : current.countingOne().postponing(offered, now);
    }

    /** Nobody goes on winning above what it wants, not even until its bid's time has come. */
    private Receipt postponing(Rate offered, Tick now) {
        boolean isLess = !rate.isFree() && rate.covers(offered);
        StandingBid until = isLess && !rate.equals(offered) ? changedTo(Rate.FREE, now) : this;
        return new Receipt.Postponed(
                new StandingBid(until.rate, Optional.of(offered), until.pace, windowBegan, earlyHere),
                until.pace.notBefore(now));
    }

    /** The one that waited, if its time has come: it stands from now on. */
    public Optional<StandingBid> passes(Tick now) {
        return waiting.filter(next -> pace.isDue(now)).map(next -> changedTo(next, now));
    }

    /** The last one that came, whether it stands or waits. */
    private Rate newest() {
        return waiting.orElse(rate);
    }

    private StandingBid at(Tick now) {
        return now.isPast(windowBegan, WINDOW)
                ? new StandingBid(rate, waiting, pace.at(now), now, 0)
                : with(pace.at(now));
    }

    private StandingBid changedTo(Rate next, Tick now) {
        return new StandingBid(next, Optional.empty(), pace.changedTo(next, now), windowBegan, earlyHere);
    }

    private StandingBid countingOne() {
        return new StandingBid(rate, waiting, pace.withAnotherEarly(), windowBegan, earlyHere + 1);
    }

    private StandingBid with(BidPace next) {
        return new StandingBid(rate, waiting, next, windowBegan, earlyHere);
    }
}
