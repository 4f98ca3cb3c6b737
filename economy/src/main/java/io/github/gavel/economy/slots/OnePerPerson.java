package io.github.gavel.economy.slots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The last part of rule 1: of several eligible peers in one address block, or of one customer, only the first stands.
 * Awards in hold come before all others. Only those that share something are put in order; most share nothing.
 */
final class OnePerPerson {
    private final Firsts byBlock;
    private final Firsts byPayer;

    private OnePerPerson(Round round, int expected) {
        byBlock = Firsts.byBlock(round, expected);
        byPayer = Firsts.byPayer(round, expected);
    }

    /** Refuses all but the first of each person; returns who stands beside those in hold, who stand anyway. */
    static List<Candidate> among(
            List<Candidate> eligible, List<Candidate> inHold, Comparator<Candidate> order, Round round) {
        OnePerPerson all = new OnePerPerson(round, eligible.size() + inHold.size());
        inHold.forEach(all::meet);
        eligible.forEach(all::meet);

        List<Candidate> standing = new ArrayList<>(eligible.size());
        List<Candidate> sharing = new ArrayList<>();
        for (Candidate candidate : eligible) {
            (candidate.sharesPerson() ? sharing : standing).add(candidate);
        }
        sharing.sort(order);

        OnePerPerson seated = new OnePerPerson(round, sharing.size() + inHold.size());
        inHold.forEach(seated::meet);
        for (Candidate candidate : sharing) {
            Optional<Reason> refusal = seated.refusal(candidate);
            if (refusal.isPresent()) {
                candidate.refuse(refusal.get());
            } else {
                seated.meet(candidate);
                standing.add(candidate);
            }
        }
        return standing;
    }

    private void meet(Candidate candidate) {
        byBlock.meet(candidate).ifPresent(candidate::sharesPersonWith);
        if (candidate.payer().isPresent()) {
            byPayer.meet(candidate).ifPresent(candidate::sharesPersonWith);
        }
    }

    private Optional<Reason> refusal(Candidate candidate) {
        return byBlock.firstLike(candidate)
                .map(first -> Reason.of(ReasonCode.SAME_ADDRESS, first.key().number()))
                .or(() -> byPayer.firstLike(candidate)
                        .map(first ->
                                Reason.of(ReasonCode.SAME_CUSTOMER, first.key().number())));
    }
}
