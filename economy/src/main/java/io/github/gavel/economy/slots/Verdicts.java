package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.time.Tick;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a round has decided so far about each of its {@link Candidates}. */
final class Verdicts {
    private final Candidates candidates;
    private final Given[] given;
    private final Reason[] noAward;
    private final boolean[] eligible;
    private final boolean[] unserved;
    private final boolean[] mayHaveAFreeSlot;
    private final Map<Integer, Bar> bars = new HashMap<>();

    private record Given(Slot slot, Reason reason) {}

    Verdicts(Candidates candidates) {
        this.candidates = candidates;
        this.given = new Given[candidates.count()];
        this.noAward = candidates.refusals();
        this.eligible = candidates.eligible();
        this.unserved = candidates.servable();
        this.mayHaveAFreeSlot = candidates.servable();
    }

    void refuse(int candidate, Reason why) {
        eligible[candidate] = false;
        noAward[candidate] = why;
    }

    /** Outbid: a free regular slot is not for it either. */
    void lose(int candidate, Reason why) {
        mayHaveAFreeSlot[candidate] = false;
        noAward[candidate] = why;
    }

    void give(int candidate, Slot slot, Reason why) {
        given[candidate] = new Given(slot, why);
        unserved[candidate] = false;
        mayHaveAFreeSlot[candidate] = false;
    }

    void barFromNowOn(int candidate, Bar bar) {
        bars.put(candidate, bar);
    }

    /** Whether its bid stands and has not won yet. */
    boolean mayBeAwarded(int candidate) {
        return eligible[candidate] && unserved[candidate];
    }

    /** The bid as far as it counts: that of an ineligible peer does not. */
    long eligibleBid(int candidate) {
        return eligible[candidate] ? candidates.bid(candidate) : 0;
    }

    boolean mayHaveAFreeSlot(int candidate) {
        return mayHaveAFreeSlot[candidate];
    }

    /** Whether it has no slot yet and may have one. */
    boolean isUnserved(int candidate) {
        return unserved[candidate];
    }

    /** One decision for each candidate, in their order. */
    List<Decision> decisions() {
        Tick now = candidates.round().now();
        Slot choked = new Slot.Choked(now);
        Decision[] decisions = new Decision[candidates.count()];
        for (int i = 0; i < decisions.length; i++) {
            decisions[i] = given[i] == null ? nothing(i, choked, now) : given(i, now);
        }
        return Collections.unmodifiableList(Arrays.asList(decisions));
    }

    private Decision given(int candidate, Tick now) {
        Given gift = given[candidate];
        Optional<Reason> why = gift.slot() instanceof Slot.Award ? Optional.empty() : whyNoAward(candidate, now);
        return new Decision(candidates.key(candidate), gift.slot(), gift.reason(), why, bar(candidate));
    }

    private Decision nothing(int candidate, Slot choked, Tick now) {
        boolean goesOnWaiting = candidates.isInterested(candidate) && candidates.isWaiting(candidate);
        Slot slot = goesOnWaiting ? candidates.slot(candidate) : choked;
        Reason why = noAward[candidate] == null ? whyNoSlot(candidate, now) : noAward[candidate];
        // The parts first: what is stored into an object that was just made costs a collector no bookkeeping.
        Optional<Reason> whyNoAward = whyNoAward(candidate, now);
        Optional<Bar> bar = bar(candidate);
        PeerKey key = candidates.key(candidate);
        return new Decision(key, slot, why, whyNoAward, bar);
    }

    private Optional<Bar> bar(int candidate) {
        return bars.isEmpty() ? Optional.empty() : Optional.ofNullable(bars.get(candidate));
    }

    private Optional<Reason> whyNoAward(int candidate, Tick now) {
        if (candidates.bid(candidate) == 0) {
            return Optional.empty();
        }
        if (noAward[candidate] != null) {
            return Optional.of(noAward[candidate]);
        }
        return Optional.of(
                candidates.isServable(candidate) ? Reason.of(ReasonCode.NO_AUCTION) : whyNoSlot(candidate, now));
    }

    private Reason whyNoSlot(int candidate, Tick now) {
        if (!candidates.isInterested(candidate)) {
            return Reason.of(ReasonCode.NOT_INTERESTED);
        }
        return candidates.isServable(candidate)
                ? Reason.of(ReasonCode.WAITS, now.nanos() - candidates.waitsSince(candidate))
                : Reason.of(ReasonCode.BANNED, candidates.peer(candidate).bannedFor(now));
    }
}
