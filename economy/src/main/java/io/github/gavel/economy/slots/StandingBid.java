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
 */
public final class StandingBid {
    /** What became of a bid. */
    public sealed interface Receipt {
        /** It stands now; a rate of zero means that none does. */
        record Accepted(StandingBid next) implements Receipt {}

        /** Too early: the old bid stands until {@code notBefore}, and then this one, unless another came meanwhile. */
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

    /** A minute, less the 3 s by which clocks and networks may shorten it. */
    private static final Duration BETWEEN_BIDS = Duration.ofSeconds(57);

    private final Rate rate;
    private final Optional<Tick> changed;
    private final Optional<Rate> waiting;
    private final Tick windowBegan;
    private final int allowed;
    private final int early;

    private StandingBid(
            Rate rate, Optional<Tick> changed, Optional<Rate> waiting, Tick windowBegan, int allowed, int early) {
        this.rate = rate;
        this.changed = changed;
        this.waiting = waiting;
        this.windowBegan = windowBegan;
        this.allowed = allowed;
        this.early = early;
    }

    /** Nothing stands yet, and the first bid is free. */
    public static StandingBid none() {
        return new StandingBid(Rate.FREE, Optional.empty(), Optional.empty(), Tick.ZERO, 0, 0);
    }

    public Rate rate() {
        return rate;
    }

    public Receipt receive(Rate offered, Tick now) {
        StandingBid current = now.isPast(windowBegan, WINDOW) ? counting(now, 0, 0) : this;
        boolean nothing = offered.isFree() && newest().isFree();
        boolean withdraws = offered.isFree() && !nothing;
        if (withdraws || (!offered.isFree() && isDue(now))) {
            return new Receipt.Accepted(current.changedTo(offered, now));
        }
        if (!offered.isFree() && !rate.isFree() && current.allowed < CHANGES_OF_MIND) {
            return new Receipt.Accepted(current.counting(current.windowBegan, current.allowed + 1, current.early)
                    .changedTo(offered, now));
        }
        if (current.early == EARLY_LIMIT) {
            return new Receipt.Flooded(EARLY_LIMIT + 1, EARLY_LIMIT);
        }
        StandingBid counted = current.counting(current.windowBegan, current.allowed, current.early + 1);
        return rate.covers(offered) && !nothing
                ? new Receipt.Accepted(counted.changedTo(offered, now))
                : new Receipt.Postponed(
                        counted.waitingWith(offered), changed.orElse(now).plus(BETWEEN_BIDS));
    }

    /** The one that waited, if its time has come: it stands from now on. */
    public Optional<StandingBid> passes(Tick now) {
        return waiting.filter(next -> isDue(now)).map(next -> changedTo(next, now));
    }

    /** The last one that came, whether it stands or waits. */
    private Rate newest() {
        return waiting.orElse(rate);
    }

    private boolean isDue(Tick now) {
        return changed.isEmpty() || now.isPast(changed.get(), BETWEEN_BIDS);
    }

    private StandingBid changedTo(Rate next, Tick now) {
        return new StandingBid(next, Optional.of(now), Optional.empty(), windowBegan, allowed, early);
    }

    private StandingBid waitingWith(Rate next) {
        return new StandingBid(rate, changed, Optional.of(next), windowBegan, allowed, early);
    }

    private StandingBid counting(Tick began, int allowedOnes, int earlyOnes) {
        return new StandingBid(rate, changed, waiting, began, allowedOnes, earlyOnes);
    }
}
