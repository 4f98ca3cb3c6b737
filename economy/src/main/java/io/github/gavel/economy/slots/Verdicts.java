package io.github.gavel.economy.slots;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What a round has decided so far about each of its {@link Candidates}. */
final class Verdicts {
    private final Candidates candidates;
    private final Decision[] decisions;
    private final boolean[] eligible;
    private final boolean[] unserved;
    private final boolean[] mayHaveAFreeSlot;

    Verdicts(Candidates candidates) {
        this.candidates = candidates;
        this.decisions = candidates.decisions();
        this.eligible = candidates.eligible();
        this.unserved = candidates.servable();
        this.mayHaveAFreeSlot = candidates.servable();
    }

    void refuse(int candidate, Reason why) {
        bar(candidate, why, Optional.empty());
    }

    /** As {@link #refuse}; from now on something bars it, too. */
    void bar(int candidate, Reason why, Optional<Bar> bar) {
        eligible[candidate] = false;
        decisions[candidate] = candidates.unserved().refused(candidates.peer(candidate), why, bar);
    }

    /** Outbid: a free regular slot is not for it either. */
    void lose(int candidate, Reason why) {
        mayHaveAFreeSlot[candidate] = false;
        decisions[candidate] = candidates.unserved().refused(candidates.peer(candidate), why, Optional.empty());
    }

    void give(int candidate, Slot slot, Reason why) {
        Decision before = decisions[candidate];
        Optional<Reason> noAward = slot instanceof Slot.Award ? Optional.empty() : Unserved.noAward(before);
        Optional<Bar> bar = before == null ? Optional.empty() : before.bar();
        decisions[candidate] = new Decision(candidates.key(candidate), slot, why, noAward, bar);
        unserved[candidate] = false;
        mayHaveAFreeSlot[candidate] = false;
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
        Group bidders = candidates.bidders();
        for (int i = 0; i < bidders.size(); i++) {
            int bidder = bidders.get(i);
            if (decisions[bidder] == null) {
                decisions[bidder] = candidates.unserved().waits(candidates.peer(bidder));
            }
        }
        return Collections.unmodifiableList(Arrays.asList(decisions));
    }
}
