package io.github.gavel.economy.slots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/** The first few of many, in order, without sorting the many. */
final class First {
    private First() {}

    static List<Candidate> of(List<Candidate> many, int few, Comparator<Candidate> order) {
        return of(many, few, order, candidate -> true);
    }

    static List<Candidate> of(
            List<Candidate> many, int few, Comparator<Candidate> order, Predicate<Candidate> applies) {
        if (few <= 0) {
            return List.of();
        }
        PriorityQueue<Candidate> lastOnTop = new PriorityQueue<>(order.reversed());
        for (Candidate candidate : many) {
            if (!applies.test(candidate)) {
                continue;
            }
            if (lastOnTop.size() < few) {
                lastOnTop.add(candidate);
            } else if (order.compare(candidate, lastOnTop.element()) < 0) {
                lastOnTop.remove();
                lastOnTop.add(candidate);
            }
        }
        List<Candidate> first = new ArrayList<>(lastOnTop.size());
        while (!lastOnTop.isEmpty()) {
            first.add(lastOnTop.remove());
        }
        Collections.reverse(first);
        return first;
    }
}
