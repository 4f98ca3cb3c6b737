package io.github.gavel.engine.manners;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who is here, by address, in the order in which they came. Whoever has gone is forgotten when somebody looks. */
public final class Crowd<G> {
    private static final int MARKED = 2;

    private final Predicate<G> isGone;
    private final Map<Neighbour, Deque<G>> guests = new LinkedHashMap<>();

    public Crowd(Predicate<G> isGone) {
        this.isGone = isGone;
    }

    public void enter(InetSocketAddress from, G guest) {
        guests.computeIfAbsent(Neighbour.house(from), house -> new ArrayDeque<>())
                .add(guest);
    }

    /** Whether so many of one address are here. */
    public boolean has(int most, InetSocketAddress from) {
        Deque<G> house = guests.getOrDefault(Neighbour.house(from), new ArrayDeque<>());
        if (house.size() >= most) {
            house.removeIf(isGone);
        }
        return house.size() >= most;
    }

    /**
     * Who makes room for somebody from there: whoever came last from the address that has most, if that has so many
     * more that it still has not fewer afterwards.
     */
    public Optional<G> whoYieldsTo(InetSocketAddress from) {
        sweep();
        int own = guests.getOrDefault(Neighbour.house(from), new ArrayDeque<>()).size();
        return guests.values().stream()
                .max(Comparator.comparingInt(Collection::size))
                .filter(most -> most.size() >= own + MARKED)
                .map(Deque::getLast);
    }

    /** How many the address has that has most. */
    public int most() {
        sweep();
        return guests.values().stream().mapToInt(Collection::size).max().orElse(0);
    }

    /** Forgets those who have gone. */
    public void sweep() {
        guests.values().forEach(house -> house.removeIf(isGone));
        guests.values().removeIf(Collection::isEmpty);
    }
}
