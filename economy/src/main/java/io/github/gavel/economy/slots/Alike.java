package io.github.gavel.economy.slots;

/** Who of a round have something in common, found as they come: a round asks this of thousands. */
final class Alike {
    /** Whether two with the same number are alike indeed; everybody is like itself. */
    interface Likeness {
        boolean isShared(int a, int b);
    }

    private static final int LEAST_PLACES = 1 << 4;

    private final long[] numbers;
    private final Likeness likeness;

    /** The first of each kind plus one, in the place told by the highest bits of its number or the next one free. */
    private final int[] places;

    private final int shift;

    /** For each the first that is like it, itself if nobody before it is. */
    private final int[] firsts;

    private final boolean[] shared;
    private int added;
    private int kinds;

    /** @param numbers the same for all that are alike, and spread out of reach of peers who would have them collide */
    Alike(int expected, long[] numbers, Likeness likeness) {
        this.numbers = numbers;
        this.likeness = likeness;
        this.places = new int[2 * Integer.highestOneBit(Math.max(LEAST_PLACES, expected + expected / 2))];
        this.shift = Long.numberOfLeadingZeros(places.length) + 1;
        this.firsts = new int[numbers.length];
        this.shared = new boolean[numbers.length];
    }

    /** Adds all. Whether one is the first of its kind nobody can foretell, and so nothing here branches on it. */
    void add(Group members) {
        int last = places.length - 1;
        for (int i = 0; i < members.size(); i++) {
            int member = members.get(i);
            int place = (int) (numbers[member] >>> shift);
            int first = firstIn(place, member);
            while (numbers[first] != numbers[member] || !likeness.isShared(first, member)) {
                place = place + 1 & last;
                first = firstIn(place, member);
            }
            places[place] = first + 1;
            firsts[member] = first;
            shared[first] |= first != member;
            kinds += first == member ? 1 : 0;
        }
        added += members.size();
    }

    /** Whoever is first in that place: {@code newcomer} if nobody was there. */
    private int firstIn(int place, int newcomer) {
        int taken = places[place];
        return taken == 0 ? newcomer : taken - 1;
    }

    /** The first that was added of those who are like it. */
    int first(int candidate) {
        return firsts[candidate];
    }

    /** Whether others were added that are like {@code first}. */
    boolean isShared(int first) {
        return shared[first];
    }

    boolean areAnyShared() {
        return kinds < added;
    }

    /** How many were added that had nobody like them before them. */
    int kinds() {
        return kinds;
    }
}
