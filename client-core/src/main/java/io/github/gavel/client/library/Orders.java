package io.github.gavel.client.library;

import io.github.gavel.client.settings.SeedingGoal;
import io.github.gavel.engine.Choice;
import io.github.gavel.engine.limits.Bandwidth;
import io.github.gavel.speed.market.Wish;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What its owner wants of one torrent.
 *
 * @param place in the queue: less is earlier
 * @param goal its own; empty for that of all
 * @param choice empty as long as nobody chose files
 * @param leaving present while it is on its way out
 */
public record Orders(
        Wanted wanted,
        long place,
        Set<String> labels,
        Bandwidth limits,
        Optional<SeedingGoal> goal,
        Optional<Choice> choice,
        Wish wish,
        Optional<Leaving> leaving) {
    public Orders {
        labels = Collections.unmodifiableSortedSet(new TreeSet<>(labels));
    }

    Orders with(Wanted other) {
        return new Orders(other, place, labels, limits, goal, choice, wish, leaving);
    }

    Orders at(long other) {
        return new Orders(wanted, other, labels, limits, goal, choice, wish, leaving);
    }

    Orders labelled(Set<String> others) {
        return new Orders(wanted, place, others, limits, goal, choice, wish, leaving);
    }

    Orders with(Bandwidth others) {
        return new Orders(wanted, place, labels, others, goal, choice, wish, leaving);
    }

    Orders withGoal(Optional<SeedingGoal> other) {
        return new Orders(wanted, place, labels, limits, other, choice, wish, leaving);
    }

    Orders with(Choice other) {
        return new Orders(wanted, place, labels, limits, goal, Optional.of(other), wish, leaving);
    }

    Orders with(Wish other) {
        return new Orders(wanted, place, labels, limits, goal, choice, other, leaving);
    }

    Orders leaving(Optional<Leaving> how) {
        return new Orders(wanted, place, labels, limits, goal, choice, wish, how);
    }
}
