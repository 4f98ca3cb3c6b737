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

    /** All of them who were not awarded a slot are outbid: a free regular slot is not for them either. */
    void loseUnlessServed(Group contenders, long toBeat) {
        for (int i = 0; i < contenders.size(); i++) {
            int contender = contenders.get(i);
            if (unserved[contender]) {
                mayHaveAFreeSlot[contender] = false;
                decisions[contender] = candidates.unserved().outbid(candidates.peer(contender), toBeat);
            }
        }
    }

    void give(int candidate, Slot slot, Reason why) {
        Decision before = decisions[candidate];
        Optional<Reason> noAward = slot instanceof Slot.Award ? Optional.empty() : Unserved.noAward(before);
        Optional<Bar> bar = before == null ? Optional.empty() : before.bar();
        decisions[candidate] = new Served(candidates.key(candidate), slot, why, noAward, bar);
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

    /** Of each whether it may have a free regular slot. */
    boolean[] mayHaveAFreeSlot() {
        return mayHaveAFreeSlot;
    }

    /** Whether it has no slot yet and may have one. */
    boolean isUnserved(int candidate) {
        return unserved[candidate];
    }

    /** {@link #isUnserved} of each. */
    boolean[] unserved() {
        return unserved;
    }

    /** One decision for each candidate, in their order. */
    List<Decision> decisions() {
        Group parties = candidates.parties();
        for (int i = 0; i < parties.size(); i++) {
            int party = parties.get(i);
            if (decisions[party] == null) {
                decisions[party] = candidates.unserved().waits(candidates.peer(party));
            }
        }
        return Collections.unmodifiableList(Arrays.asList(decisions));
    }
}
