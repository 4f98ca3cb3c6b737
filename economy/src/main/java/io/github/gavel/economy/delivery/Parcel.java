package io.github.gavel.economy.delivery;

import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;

/**
 * What passed of one piece over one connection, block by block, each counted once.
 *
 * @param portions in the order in which they passed; at least one
 * @param owing whether any of it passed at a price
 */
record Parcel(Numbers blocks, List<Portion> portions, boolean owing) {
    static final Parcel EMPTY = new Parcel(Numbers.NONE, List.of(), false);

    Parcel with(int block, Portion passed, boolean priced) {
        List<Portion> next = new ArrayList<>(portions);
        int last = next.size() - 1;
        if (last >= 0 && next.get(last).takes(passed)) {
            next.set(last, next.get(last).plus(passed));
        } else {
            next.add(passed);
        }
        return new Parcel(blocks.with(block), List.copyOf(next), owing || priced);
    }

    int oldestEpoch() {
        return portions.get(0).epoch();
    }

    long epochs() {
        return portions.stream().mapToInt(Portion::epoch).distinct().count();
    }

    Passage passage() {
        return new Passage(
                portions.get(0).first(), portions.get(portions.size() - 1).last());
    }

    long bytes() {
        return portions.stream().mapToLong(Portion::bytes).sum();
    }

    /** The portions that had passed entirely by {@code moment}. */
    List<Portion> until(Tick moment) {
        return portions.stream()
                .filter(portion -> !moment.isBefore(portion.last()))
                .toList();
    }
}
