package io.github.gavel.economy.delivery;

import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * What passed of one piece over one connection, block by block, each counted once.
 *
 * @param bytes of all blocks
 * @param portions what passed at a price, in the order in which it did; what came for nothing is in none
 */
record Parcel(Numbers blocks, long bytes, Passage passage, List<Portion> portions) {
    static Parcel begunAt(Tick now) {
        return new Parcel(Numbers.NONE, 0, new Passage(now, now), List.of());
    }

    Parcel with(int block, int length, Tick now) {
        return new Parcel(blocks.with(block), bytes + length, passage.until(now), portions);
    }

    Parcel owing(Portion passed) {
        List<Portion> next = new ArrayList<>(portions);
        int last = next.size() - 1;
        if (last >= 0 && next.get(last).takes(passed)) {
            next.set(last, next.get(last).plus(passed));
        } else {
            next.add(passed);
        }
        return new Parcel(blocks, bytes, passage, List.copyOf(next));
    }

    boolean owes() {
        return !portions.isEmpty();
    }

    /** Of those in which something passed at a price. */
    int oldestEpoch() {
        return portions.get(0).epoch();
    }

    /** In which something passed at a price. */
    long epochs() {
        return portions.stream().mapToInt(Portion::epoch).distinct().count();
    }

    /** The portions that had passed entirely by {@code moment}. */
    List<Portion> until(Tick moment) {
        return portions.stream()
                .filter(portion -> !moment.isBefore(portion.last()))
                .toList();
    }
}
