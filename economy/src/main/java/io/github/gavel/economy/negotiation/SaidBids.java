package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bids that a requester said on one connection. Those that a response may still answer are remembered, because what
 * was said last and what the provider answers may have crossed.
 *
 * @param open by number, those from the last answered one on
 * @param changed when the last one was said
 */
record SaidBids(long last, SortedMap<Long, Rate> open, Optional<Tick> changed) {
    /** More are never unanswered: a provider that does not answer so many in turn forgot the oldest as well. */
    static final int MOST = 64;

    private static final Duration PACE = Duration.ofMinutes(1);

    static SaidBids none() {
        return new SaidBids(0, new TreeMap<>(), Optional.empty());
    }

    Rate standing() {
        return rate(last).orElse(Rate.FREE);
    }

    /** From when on a change is welcome; a withdrawal always is, a first bid as well. */
    Tick notBefore(Rate next, Tick now) {
        return next.isFree() || changed.isEmpty() ? now : changed.get().plus(PACE);
    }

    SaidBids with(Rate rate, Tick now) {
        SortedMap<Long, Rate> next = new TreeMap<>(open);
        next.put(last + 1, rate);
        while (next.size() > MOST) {
            next.remove(next.firstKey());
        }
        return new SaidBids(last + 1, next, Optional.of(now));
    }

    Optional<Rate> rate(long number) {
        return Optional.ofNullable(open.get(number));
    }

    /** Earlier bids will not be answered any more. */
    SaidBids answered(long number) {
        return new SaidBids(last, new TreeMap<>(open.tailMap(number)), changed);
    }
}
