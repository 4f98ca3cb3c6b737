package io.github.gavel.economy.slots;

import java.util.Arrays;

/**
 * The last part of rule 1: of several eligible peers in one address block, or of one customer, only the first stands.
 * Awards in hold come before all others. Only those that share something are put in order; most share nothing.
 */
final class OnePerPerson {
    private static final int NOBODY = -1;

    private final Candidates candidates;
    private final int[] fromBlock;
    private final int[] ofCustomer;

    private OnePerPerson(Candidates candidates) {
        this.candidates = candidates;
        this.fromBlock = new int[candidates.count()];
        this.ofCustomer = new int[candidates.count()];
        Arrays.fill(fromBlock, NOBODY);
        Arrays.fill(ofCustomer, NOBODY);
    }

    /** Refuses all but the first of each person; returns who stands beside those in hold, who stand anyway. */
    static Group among(Group eligible, Group inHold, Candidates candidates, Verdicts verdicts) {
        boolean[] shares = sharing(eligible, inHold, candidates);
        Group standing = new Group(eligible.size());
        Group sharing = new Group(0);
        eligible.forEach(candidate -> (shares[candidate] ? sharing : standing).add(candidate));
        if (sharing.size() > 0) {
            OnePerPerson seated = new OnePerPerson(candidates);
            inHold.forEach(seated::meet);
            sharing.sorted(Order.ofBids(candidates)).forEach(candidate -> seated.decide(candidate, standing, verdicts));
        }
        return standing;
    }

    private static boolean[] sharing(Group eligible, Group inHold, Candidates candidates) {
        boolean[] shares = new boolean[candidates.count()];
        OnePerPerson all = new OnePerPerson(candidates);
        inHold.forEach(candidate -> all.mark(candidate, shares));
        eligible.forEach(candidate -> all.mark(candidate, shares));
        return shares;
    }

    private void mark(int candidate, boolean[] shares) {
        markShared(candidate, fromBlock[candidates.block(candidate)], shares);
        markShared(candidate, ofCustomer[candidates.customer(candidate)], shares);
        meet(candidate);
    }

    private static void markShared(int candidate, int first, boolean[] shares) {
        if (first != NOBODY) {
            shares[first] = true;
            shares[candidate] = true;
        }
    }

    /** Who is met first of a block or customer stays the first. */
    private void meet(int candidate) {
        int block = candidates.block(candidate);
        int customer = candidates.customer(candidate);
        fromBlock[block] = fromBlock[block] == NOBODY ? candidate : fromBlock[block];
        ofCustomer[customer] = ofCustomer[customer] == NOBODY ? candidate : ofCustomer[customer];
    }

    private void decide(int candidate, Group standing, Verdicts verdicts) {
        int neighbour = fromBlock[candidates.block(candidate)];
        int customer = ofCustomer[candidates.customer(candidate)];
        if (neighbour != NOBODY) {
            verdicts.refuse(candidate, after(neighbour, ReasonCode.SAME_ADDRESS));
        } else if (customer != NOBODY) {
            verdicts.refuse(candidate, after(customer, ReasonCode.SAME_CUSTOMER));
        } else {
            meet(candidate);
            standing.add(candidate);
        }
    }

    private Reason after(int first, ReasonCode code) {
        return Reason.of(code, candidates.peer(first).key().number());
    }
}
