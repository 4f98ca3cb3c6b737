package io.github.gavel.economy.slots;

/**
 * The last part of rule 1: of several eligible peers in one address block, or of one customer, only the first stands.
 * Awards in hold come before all others. Only where blocks and customers are entangled does it depend on who stands
 * already, and only there bids are put in order; elsewhere the first is the best, which one pass finds.
 */
final class OnePerPerson {
    private final Candidates candidates;
    private final Verdicts verdicts;
    private final Order order;
    private final Sharing blocks;
    private final Sharing customers;
    private final Group standing;

    private OnePerPerson(int eligible, Candidates candidates, Verdicts verdicts) {
        this.candidates = candidates;
        this.verdicts = verdicts;
        this.order = Order.ofBids(candidates);
        this.blocks = new Sharing(candidates.blocks(), candidates.count());
        this.customers = new Sharing(candidates.customers(), candidates.count());
        this.standing = new Group(eligible);
    }

    /** Refuses all but the first of each person; returns who stands beside those in hold, who stand anyway. */
    static Group among(Group eligible, Group inHold, Candidates candidates, Verdicts verdicts) {
        OnePerPerson seated = new OnePerPerson(eligible.size(), candidates, verdicts);
        if (candidates.customers().areAnyShared()) {
            seated.entangle(inHold);
            seated.entangle(eligible);
        }
        inHold.forEach(seated::seat);
        seated.decide(eligible);
        return seated.standing;
    }

    private void entangle(Group group) {
        for (int i = 0; i < group.size(); i++) {
            int block = candidates.blocks().first(group.get(i));
            int customer = candidates.customers().first(group.get(i));
            if (blocks.isShared(block) && customers.isShared(customer)) {
                blocks.entangle(block);
                customers.entangle(customer);
            }
        }
    }

    private void decide(Group eligible) {
        Group rivals = new Group(0);
        Group entangled = new Group(0);
        for (int i = 0; i < eligible.size(); i++) {
            int candidate = eligible.get(i);
            int block = candidates.blocks().first(candidate);
            int customer = candidates.customers().first(candidate);
            if (!blocks.isShared(block) && !customers.isShared(customer)) {
                standing.add(candidate);
            } else if (blocks.isEntangled(block) || customers.isEntangled(customer)) {
                entangled.add(candidate);
            } else {
                rivals.add(candidate);
                if (isBefore(candidate, blocks.first(block)) && isBefore(candidate, customers.first(customer))) {
                    blocks.seat(block, candidate);
                    customers.seat(customer, candidate);
                }
            }
        }
        rivals.forEach(this::decide);
        entangled.sorted(order).forEach(this::decide);
    }

    /** Nobody is before a peer in hold. */
    private boolean isBefore(int candidate, int other) {
        return other == Sharing.NOBODY || (verdicts.isUnserved(other) && order.compare(candidate, other) < 0);
    }

    private void decide(int candidate) {
        int neighbour = blocks.first(candidates.blocks().first(candidate));
        int customer = customers.first(candidates.customers().first(candidate));
        if (neighbour != Sharing.NOBODY && neighbour != candidate) {
            verdicts.refuseBehindNeighbour(candidate, neighbour);
        } else if (customer != Sharing.NOBODY && customer != candidate) {
            verdicts.refuseBehindItself(candidate, customer);
        } else {
            seat(candidate);
            standing.add(candidate);
        }
    }

    private void seat(int candidate) {
        blocks.seatUnlessTaken(candidates.blocks().first(candidate), candidate);
        customers.seatUnlessTaken(candidates.customers().first(candidate), candidate);
    }
}
