package io.github.gavel.economy.slots;

import java.util.function.IntConsumer;

/** The first few of all candidates that were offered, in their order, without sorting all of them. */
final class Best {
    private final Order order;
    private final int few;
    private final int[] members;
    private int size;
    private long lastRank = Long.MAX_VALUE;

    Best(int few, Order order) {
        this.order = order;
        this.few = Math.max(0, few);
        this.members = new int[this.few + 1];
    }

    /** Whether a candidate of this rank may be among the first few so far: nearly always no, so it is asked first. */
    boolean mayTake(long rank) {
        return rank <= lastRank;
    }

    /** Takes the candidate in if it is among the first few so far. */
    void add(int candidate) {
        if (mayTake(order.rank(candidate))) {
            insert(candidate);
        }
    }

    int size() {
        return size;
    }

    int get(int place) {
        return members[place];
    }

    void forEach(IntConsumer action) {
        for (int i = 0; i < size; i++) {
            action.accept(members[i]);
        }
    }

    private void insert(int candidate) {
        int place = placeOf(candidate);
        System.arraycopy(members, place, members, place + 1, size - place);
        members[place] = candidate;
        size = Math.min(few, size + 1);
        if (size == few) {
            lastRank = few == 0 ? Long.MIN_VALUE : order.rank(members[few - 1]);
        }
    }

    private int placeOf(int candidate) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.compare(candidate, members[middle]) < 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
