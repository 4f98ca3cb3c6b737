package io.github.gavel.economy.delivery;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many requests for each piece are underway, an immutable value. It exists because both ends count one up and one
 * down for every block, so that a map copied each time would cost more than all other rules of a block.
 */
public final class Tally {
    public static final Tally NONE = new Tally(new int[0], new int[0]);

    private final int[] pieces;
    private final int[] counts;

    /** @param pieces those with any, in order */
    private Tally(int[] pieces, int[] counts) {
        this.pieces = pieces;
        this.counts = counts;
    }

    public boolean isEmpty() {
        return pieces.length == 0;
    }

    public boolean has(int piece) {
        return of(piece) > 0;
    }

    public int of(int piece) {
        int at = Arrays.binarySearch(pieces, piece);
        return at < 0 ? 0 : counts[at];
    }

    /** The pieces with any, in order, in a set of the caller's own. */
    public Set<Integer> pieces() {
        Set<Integer> all = new TreeSet<>();
        for (int piece : pieces) {
            all.add(piece);
        }
        return all;
    }

    public Tally plusOne(int piece) {
        int at = Arrays.binarySearch(pieces, piece);
        return at < 0
                ? new Tally(inserted(pieces, -at - 1, piece), inserted(counts, -at - 1, 1))
                : new Tally(pieces, changed(at, 1));
    }

    /** Changes nothing if there is none. */
    public Tally minusOne(int piece) {
        int at = Arrays.binarySearch(pieces, piece);
        if (at < 0) {
            return this;
        }
        return counts[at] > 1
                ? new Tally(pieces, changed(at, -1))
                : new Tally(removed(pieces, at), removed(counts, at));
    }

    private int[] changed(int at, int more) {
        int[] next = counts.clone();
        next[at] += more;
        return next;
    }

    private static int[] inserted(int[] numbers, int at, int number) {
        int[] next = Arrays.copyOf(numbers, numbers.length + 1);
        System.arraycopy(numbers, at, next, at + 1, numbers.length - at);
        next[at] = number;
        return next;
    }

    private static int[] removed(int[] numbers, int at) {
        int[] next = Arrays.copyOf(numbers, numbers.length - 1);
        System.arraycopy(numbers, at + 1, next, at, next.length - at);
        return next;
    }
}
