package io.github.gavel.economy.slots;

/** Who of a round have something in common, found as they come: a round asks this of thousands. */
final class Alike {
    /** Whether two with the same number are alike indeed. */
    interface Likeness {
        boolean isShared(int a, int b);
    }

    private static final int LEAST_PLACES = 1 << 4;

    private final long[] numbers;
    private final Likeness likeness;

    /** In places told by the highest bits of their numbers, the last that came plus one. */
    private final int[] lasts;

    private final int shift;

    /** For each the one before it in the same place plus one. */
    private final int[] previous;

    /** For each the first that is like it, itself if nobody before it is. */
    private final int[] firsts;

    private final boolean[] shared;
    private int added;
    private int kinds;

    /**
     * @param numbers the same for all that are alike, and spread out of reach of anybody who would have them collide
     */
    Alike(int expected, long[] numbers, Likeness likeness) {
        int places = 2 * Integer.highestOneBit(Math.max(LEAST_PLACES, expected));
        this.numbers = numbers;
        this.likeness = likeness;
        this.lasts = new int[places];
        this.shift = Long.numberOfLeadingZeros(places) + 1;
        this.previous = new int[numbers.length];
        this.firsts = new int[numbers.length];
        this.shared = new boolean[numbers.length];
    }

    /** Adds all, in two passes: none of the first waits for what it finds in a place, and the second asks few. */
    void add(Group members) {
        added += members.size();
        for (int i = 0; i < members.size(); i++) {
            int member = members.get(i);
            int place = (int) (numbers[member] >>> shift);
            previous[member] = lasts[place];
            lasts[place] = member + 1;
        }
        for (int i = 0; i < members.size(); i++) {
            int member = members.get(i);
            int like = lastLike(member);
            if (like == 0) {
                firsts[member] = member;
                kinds++;
            } else {
                firsts[member] = firsts[like - 1];
                shared[firsts[member]] = true;
            }
        }
    }

    /** The last before {@code member} that is like it, plus one. */
    private int lastLike(int member) {
        int other = previous[member];
        while (other != 0 && (numbers[other - 1] != numbers[member] || !likeness.isShared(other - 1, member))) {
            other = previous[other - 1];
        }
        return other;
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
