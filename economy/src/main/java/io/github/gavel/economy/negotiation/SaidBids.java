package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.StandingBid;
import io.github.gavel.economy.time.Tick;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bids that a requester said on one connection. One that was replaced is remembered for as long as a response to it
 * may be on its way, and no longer: else a provider could name for ever what was withdrawn long ago.
 *
 * @param open by number, those that may be answered, the last one among them
 * @param early when a person's changes of mind were said before their time, in the last ten minutes
 */
record SaidBids(long last, SortedMap<Long, Said> open, List<Tick> early) {
    /** A bid and its answer may take 30 s each. */
    static final Duration CROSSING = Duration.ofMinutes(1);

    private static final Duration PACE = Duration.ofMinutes(1);

    record Said(Rate rate, Tick at) {}

    static SaidBids none() {
        return new SaidBids(0, new TreeMap<>(), List.of());
    }

    Rate standing() {
        return lastSaid().map(Said::rate).orElse(Rate.FREE);
    }

    /**
     * From when on a change is welcome; a withdrawal always is, a first bid as well. A person's change of mind waits
     * only after a withdrawal, or when there were enough of them.
     */
    Tick notBefore(Rate next, boolean byPerson, Tick now) {
        if (next.isFree() || open.isEmpty()) {
            return now;
        }
        Tick paced = lastSaid().orElseThrow().at().plus(PACE);
        if (!byPerson || standing().isFree()) {
            return paced;
        }
        List<Tick> counted = earlyAt(now);
        Tick allowed = counted.size() < StandingBid.CHANGES_OF_MIND
                ? now
                : counted.get(0).plus(StandingBid.WINDOW);
        return allowed.isBefore(paced) ? allowed : paced;
    }

    SaidBids with(Rate rate, Tick now) {
        List<Tick> counted = new ArrayList<>(earlyAt(now));
        if (!rate.isFree() && now.isBefore(notBefore(rate, false, now))) {
            counted.add(now);
        }
        SortedMap<Long, Said> next = new TreeMap<>(open);
        next.put(last + 1, new Said(rate, now));
        next.keySet().removeIf(number -> number <= last && isForgotten(number, now));
        return new SaidBids(last + 1, next, List.copyOf(counted));
    }

    /** What a response to this bid may ask; empty if it cannot be answered any more. */
    Optional<Rate> rate(long number, Tick now) {
        return Optional.ofNullable(open.get(number))
                .filter(said -> !isForgotten(number, now))
                .map(Said::rate);
    }

    /** Earlier bids will not be answered any more. */
    SaidBids answered(long number) {
        return new SaidBids(last, new TreeMap<>(open.tailMap(number)), early);
    }

    private boolean isForgotten(long number, Tick now) {
        return Optional.ofNullable(open.get(number + 1))
                .filter(next -> now.since(next.at()).compareTo(CROSSING) > 0)
                .isPresent();
    }

    private List<Tick> earlyAt(Tick now) {
        return early.stream().filter(at -> !now.isPast(at, StandingBid.WINDOW)).toList();
    }

    private Optional<Said> lastSaid() {
        return Optional.ofNullable(open.get(last));
    }
}
