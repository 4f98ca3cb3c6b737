package io.github.gavel.economy.slots;

import java.util.function.IntConsumer;

/** The first few of all candidates that were offered, in their order, without sorting all of them. */
final class Best {
    private final Order order;
    private final int few;
    private final int[] members;
    private final long[] ranks;
    private int size;
    private long lastRank = Long.MAX_VALUE;

    Best(int few, Order order) {
        this.order = order;
        this.few = Math.max(0, few);
        this.members = new int[this.few + 1];
        this.ranks = new long[this.few + 1];
    }

    /** Whether a candidate of this rank may be among the first few so far: nearly always no, so it is asked first. */
    boolean mayTake(long rank) {
        return rank <= lastRank;
    }

    /** Offers everybody who may be taken. */
    void offer(long[] rankOfEach, boolean[] mayBeTaken) {
        for (int i = 0; i < rankOfEach.length; i++) {
            if (mayTake(rankOfEach[i]) && mayBeTaken[i]) {
                add(i, rankOfEach[i]);
            }
        }
    }

    /** Takes the candidate in if it is among the first few so far. */
    void add(int candidate, long rank) {
        int place = placeOf(candidate, rank);
        System.arraycopy(members, place, members, place + 1, size - place);
        System.arraycopy(ranks, place, ranks, place + 1, size - place);
        members[place] = candidate;
        ranks[place] = rank;
        size = Math.min(few, size + 1);
        if (size == few) {
            lastRank = few == 0 ? Long.MIN_VALUE : ranks[few - 1];
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

    private int placeOf(int candidate, long rank) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isBefore(candidate, rank, middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isBefore(int candidate, long rank, int place) {
        return rank < ranks[place] || (rank == ranks[place] && order.amongEquals(candidate, members[place]) < 0);
    }
}
