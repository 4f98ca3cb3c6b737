package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/**
 * How often somebody changed its bid lately. It exists apart from the bid because a bid ends with its connection, and
 * its pace does not: else a reconnect would be a free change.
 *
 * @param last what stood last, here or on a former connection
 * @param changed when that came to stand; empty if nothing ever did
 * @param windowBegan since when the two numbers are counted
 * @param minds early changes that were allowed as a person's
 * @param early those beyond that
 */
public record BidPace(Rate last, Optional<Tick> changed, Tick windowBegan, int minds, int early) {
    /** Who used up more comes later. */
    public static final Comparator<BidPace> MOST = Comparator.comparingInt(BidPace::early)
            .thenComparingInt(BidPace::minds)
            .thenComparing(pace -> pace.changed().orElse(Tick.ZERO));

    /** A minute, less the 3 s by which clocks and networks may shorten it. */
    private static final Duration BETWEEN = Duration.ofSeconds(57);

    /** Nothing stood yet, and the first bid is free. */
    public static BidPace none() {
        return new BidPace(Rate.FREE, Optional.empty(), Tick.ZERO, 0, 0);
    }

    /** What both used up, taken together, as of one who may be either. */
    public BidPace and(BidPace other) {
        BidPace later = time(changed).isBefore(time(other.changed)) ? other : this;
        return new BidPace(
                later.last,
                later.changed,
                windowBegan.max(other.windowBegan),
                Math.max(minds, other.minds),
                Math.max(early, other.early));
    }

    private static Tick time(Optional<Tick> changed) {
        return changed.orElse(Tick.ZERO);
    }

    BidPace at(Tick now) {
        return now.isPast(windowBegan, StandingBid.WINDOW) ? new BidPace(last, changed, now, 0, 0) : this;
    }

    boolean isDue(Tick now) {
        return changed.isEmpty() || now.isPast(changed.get(), BETWEEN);
    }

    Tick notBefore(Tick now) {
        return changed.orElse(now).plus(BETWEEN);
    }

    /** Whether a change of mind is left, of something that is bid already. */
    boolean allowsAnotherMind() {
        return !last.isFree() && minds < StandingBid.CHANGES_OF_MIND;
    }

    boolean isUsedUp() {
        return early >= StandingBid.EARLY_LIMIT;
    }

    BidPace changedTo(Rate next, Tick now) {
        return new BidPace(next, Optional.of(now), windowBegan, minds, early);
    }

    BidPace withAnotherMind() {
        return new BidPace(last, changed, windowBegan, minds + 1, early);
    }

    BidPace withAnotherEarly() {
        return new BidPace(last, changed, windowBegan, minds, early + 1);
    }
}
