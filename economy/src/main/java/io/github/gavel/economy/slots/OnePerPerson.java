package io.github.gavel.economy.slots;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.PayerTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last part of rule 1: of several eligible peers in one address block, or of one customer, only the first stands.
 * Awards in hold come before all others. Only those that share something are put in order; most share nothing.
 */
final class OnePerPerson {
    private final Map<AddressBlock, Candidate> byBlock;
    private final Map<PayerTag, Candidate> byPayer;

    private OnePerPerson(int expected) {
        byBlock = new HashMap<>(2 * expected);
        byPayer = new HashMap<>(2 * expected);
    }

    /** Refuses all but the first of each person; returns who stands beside those in hold, who stand anyway. */
    static List<Candidate> among(List<Candidate> eligible, List<Candidate> inHold, Comparator<Candidate> order) {
        OnePerPerson met = new OnePerPerson(eligible.size() + inHold.size());
        inHold.forEach(met::meet);
        eligible.forEach(met::meet);

        OnePerPerson seated = new OnePerPerson(inHold.size());
        inHold.forEach(seated::meet);
        List<Candidate> standing = new ArrayList<>(eligible.size());
        List<Candidate> sharing = new ArrayList<>();
        for (Candidate candidate : eligible) {
            (candidate.sharesPerson() ? sharing : standing).add(candidate);
        }
        sharing.sort(order);
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
        Optional.ofNullable(byBlock.putIfAbsent(candidate.peer.block(), candidate))
                .ifPresent(candidate::sharesPersonWith);
        candidate.payer().map(payer -> byPayer.putIfAbsent(payer, candidate)).ifPresent(candidate::sharesPersonWith);
    }

    private Optional<Reason> refusal(Candidate candidate) {
        return Optional.ofNullable(byBlock.get(candidate.peer.block()))
                .map(first -> Reason.of(ReasonCode.SAME_ADDRESS, first.key().number()))
                .or(() -> candidate
                        .payer()
                        .map(byPayer::get)
                        .map(first ->
                                Reason.of(ReasonCode.SAME_CUSTOMER, first.key().number())));
    }
}
