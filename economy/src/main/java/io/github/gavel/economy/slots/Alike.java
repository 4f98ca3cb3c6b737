package io.github.gavel.economy.slots;

/** Who of a round have something in common, found as they come: a round asks this of thousands. */
final class Alike {
    /** Whether two with the same number are alike indeed. */
    interface Likeness {
        boolean isShared(int a, int b);
    }

    private final long[] numbers;
    private final Likeness likeness;

    /** In places told by their numbers, the first of each kind plus one. */
    private final int[] table;

    /** For each who is like somebody before it, that one plus one. */
    private final int[] firsts;

    private int kinds;

    /**
     * @param numbers the same for all that are alike, and spread out of reach of anybody who would have them collide
     */
    Alike(long[] numbers, Likeness likeness) {
        this.numbers = numbers;
        this.likeness = likeness;
        this.table = new int[2 * Integer.highestOneBit(Math.max(1, numbers.length))];
        this.firsts = new int[numbers.length];
    }

    void add(int candidate) {
        long number = numbers[candidate];
        int place = (int) number & table.length - 1;
        while (table[place] != 0) {
            int first = table[place] - 1;
            if (numbers[first] == number && likeness.isShared(first, candidate)) {
                firsts[candidate] = first + 1;
                return;
            }
            place = place + 1 & table.length - 1;
        }
        table[place] = candidate + 1;
        kinds++;
    }

    /** The first that was added of those who are like it; whoever was not added stands for itself. */
    int first(int candidate) {
        return firsts[candidate] == 0 ? candidate : firsts[candidate] - 1;
    }

    /** How many were added that had nobody like them before them. */
    int kinds() {
        return kinds;
    }
}
