package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;

/**
 * Rule 8: the bid that one peer has standing at a provider, and how often it may change it. A bid a minute is enough
 * for an auction every ten seconds, and faster ones would let a peer probe what the others bid. A person's change of
 * mind goes through at once; because nobody can see from outside that it was a person, it is a small allowance.
 */
public final class StandingBid {
    /** What became of a bid. */
    public sealed interface Receipt {
        /** It stands now; a rate of zero means that none does. */
        record Accepted(StandingBid next) implements Receipt {}

        /** Too early: the old bid stands. The next one is looked at from {@code notBefore} on. */
        record Ignored(StandingBid next, Tick notBefore) implements Receipt {}

        /** So many were too early that the connection ends. */
        record Flooded(int ignored, int limit) implements Receipt {}
    }

    public static final int IGNORED_LIMIT = 10;
    private static final int CHANGES_OF_MIND = 3;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    /** A minute, less the 3 s by which clocks and networks may shorten it. */
    private static final Duration BETWEEN_BIDS = Duration.ofSeconds(57);

    private final Rate rate;
    private final Optional<Tick> changed;
    private final boolean withdrawn;
    private final Tick windowBegan;
    private final int early;
    private final int ignored;

    private StandingBid(
            Rate rate, Optional<Tick> changed, boolean withdrawn, Tick windowBegan, int early, int ignored) {
        this.rate = rate;
        this.changed = changed;
        this.withdrawn = withdrawn;
        this.windowBegan = windowBegan;
        this.early = early;
        this.ignored = ignored;
    }

    /** Nothing stands yet, and the first bid is free. */
    public static StandingBid none() {
        return new StandingBid(Rate.FREE, Optional.empty(), false, Tick.ZERO, 0, 0);
    }

    public Rate rate() {
        return rate;
    }

    public Receipt receive(Rate offered, Tick now) {
        StandingBid current = now.isPast(windowBegan, WINDOW) ? counting(now, 0, 0) : this;
        if (offered.isFree() && !rate.isFree()) {
            return new Receipt.Accepted(current.changedTo(Rate.FREE, now, true));
        }
        if (!offered.isFree() && (changed.isEmpty() || now.isPast(changed.get(), BETWEEN_BIDS))) {
            return new Receipt.Accepted(current.changedTo(offered, now, false));
        }
        if (!offered.isFree() && !withdrawn && current.early < CHANGES_OF_MIND) {
            return new Receipt.Accepted(current.counting(current.windowBegan, current.early + 1, current.ignored)
                    .changedTo(offered, now, false));
        }
        return current.ignored == IGNORED_LIMIT
                ? new Receipt.Flooded(IGNORED_LIMIT + 1, IGNORED_LIMIT)
                : new Receipt.Ignored(
                        current.counting(current.windowBegan, current.early, current.ignored + 1),
                        changed.orElse(now).plus(BETWEEN_BIDS));
    }

    private StandingBid changedTo(Rate next, Tick now, boolean withdraws) {
        return new StandingBid(next, Optional.of(now), withdraws, windowBegan, early, ignored);
    }

    private StandingBid counting(Tick began, int earlyOnes, int ignoredOnes) {
        return new StandingBid(rate, changed, withdrawn, began, earlyOnes, ignoredOnes);
    }
}
