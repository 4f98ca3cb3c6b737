package io.github.gavel.economy.slots;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a round has decided so far about each of its {@link Candidates}. */
final class Verdicts {
    private final Candidates candidates;
    private final Unserved unservedFor;
    private final Map<Integer, Decision> told = new HashMap<>();
    private final boolean[] eligible;
    private final boolean[] unserved;
    private final boolean[] mayHaveAFreeSlot;

    Verdicts(Candidates candidates) {
        this.candidates = candidates;
        this.unservedFor = new Unserved(candidates.round());
        this.eligible = candidates.copyOfEligible();
        this.unserved = candidates.copyOfServable();
        this.mayHaveAFreeSlot = candidates.copyOfServable();
    }

    /** Its bid does not count because {@code neighbour} bids from the same address block. */
    void refuseBehindNeighbour(int candidate, int neighbour) {
        eligible[candidate] = false;
        unservedFor.behindNeighbour(candidate, neighbour);
    }

    /** Its bid does not count because the same customer bids over {@code other}. */
    void refuseBehindItself(int candidate, int other) {
        eligible[candidate] = false;
        unservedFor.behindItself(candidate, other);
    }

    /** Its bid does not count, and from now on something bars it. */
    void bar(int candidate, Reason why, Bar bar) {
        eligible[candidate] = false;
        told.put(candidate, unservedFor.refused(candidates.peer(candidate), why, Optional.of(bar)));
    }

    /** All of them who were not awarded a slot are outbid: a free regular slot is not for them either. */
    void loseUnlessServed(Group contenders, long toBeat) {
        unservedFor.toBeat(toBeat);
        for (int i = 0; i < contenders.size(); i++) {
            int contender = contenders.get(i);
            if (unserved[contender]) {
                mayHaveAFreeSlot[contender] = false;
                unservedFor.outbid(contender);
            }
        }
    }

    void give(int candidate, Slot slot, Reason why) {
        Decision before = decision(candidate);
        Optional<Reason> noAward = slot instanceof Slot.Award ? Optional.empty() : before.noAward();
        told.put(candidate, new Served(candidates.key(candidate), slot, why, noAward, before.bar()));
        unserved[candidate] = false;
        mayHaveAFreeSlot[candidate] = false;
    }

    private Decision decision(int candidate) {
        Decision known = told.get(candidate);
        return known == null ? unservedFor.decision(candidate) : known;
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
        return new Decisions(unservedFor, told, candidates.count());
    }

    /** The decisions about whoever has or had something. */
    List<Decision> changes() {
        List<Decision> changes = new ArrayList<>(told.values());
        candidates.served().forEach(before -> {
            if (!told.containsKey(before)) {
                changes.add(decision(before));
            }
        });
        return List.copyOf(changes);
    }
}
