package io.github.gavel.engine.choking;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.stream.Collectors;

/** Those who want a slot, in an order of which newcomers of many addresses have more than those of one. */
final class Line {
    private Line() {}

    /** On the places that they have, newcomers come in turn by where they are from; whoever has a slot counts too. */
    static <P> List<Candidate<P>> of(List<Candidate<P>> interested, Comparator<Candidate<P>> order) {
        Map<Object, Integer> known = new HashMap<>();
        interested.stream()
                .filter(Candidate::isUnchoked)
                .forEach(candidate -> known.merge(candidate.from(), 1, Integer::sum));
        List<Candidate<P>> sorted = interested.stream().sorted(order).toList();
        Queue<Ranked<P>> newcomers = sorted.stream()
                .filter(Candidate::isNewcomer)
                .map(candidate -> new Ranked<>(candidate, known.merge(candidate.from(), 1, Integer::sum)))
                .sorted(Comparator.comparing(Ranked::rank))
                .collect(Collectors.toCollection(ArrayDeque::new));
        return sorted.stream()
                .map(candidate -> candidate.isNewcomer() ? newcomers.remove().candidate() : candidate)
                .toList();
    }

    private record Ranked<P>(Candidate<P> candidate, int rank) {}
}
