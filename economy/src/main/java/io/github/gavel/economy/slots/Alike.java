package io.github.gavel.economy.slots;

/** Who of a group has something in common, found in one pass: a round asks this of thousands. */
final class Alike {
    /** Whether two with the same hash are alike indeed. */
    interface Likeness {
        boolean isShared(int a, int b);
    }

    private final int[] firsts;
    private int kinds;

    /** @param hashes the same for all that are alike, and out of anybody's reach who might want others to collide */
    Alike(Group group, int[] hashes, Likeness likeness) {
        this.firsts = new int[hashes.length];
        for (int i = 0; i < firsts.length; i++) {
            firsts[i] = i;
        }
        int[] table = new int[2 * Integer.highestOneBit(Math.max(1, group.size()))];
        for (int i = 0; i < group.size(); i++) {
            int member = group.get(i);
            int place = hashes[member] & table.length - 1;
            int first = table[place] - 1;
            while (first >= 0 && !(hashes[first] == hashes[member] && likeness.isShared(first, member))) {
                place = place + 1 & table.length - 1;
                first = table[place] - 1;
            }
            if (first < 0) {
                table[place] = member + 1;
                kinds++;
            } else {
                firsts[member] = first;
            }
        }
    }

    /** The first of the group that is like it, which stands for all of them; whoever is outside stands for itself. */
    int first(int candidate) {
        return firsts[candidate];
    }

    /** How many of the group have nobody like them before them. */
    int kinds() {
        return kinds;
    }
}
