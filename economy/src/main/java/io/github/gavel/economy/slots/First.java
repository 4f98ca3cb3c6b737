package io.github.gavel.economy.slots;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The first few of many, in order, without sorting the many. */
final class First {
    private First() {}

    static List<Candidate> of(Iterable<Candidate> many, int few, Comparator<Candidate> order) {
        if (few <= 0) {
            return List.of();
        }
        PriorityQueue<Candidate> lastOnTop = new PriorityQueue<>(order.reversed());
        for (Candidate candidate : many) {
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
