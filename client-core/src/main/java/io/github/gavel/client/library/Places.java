package io.github.gavel.client.library;

import java.util.List;
import java.util.OptionalLong;

/** Numbers for the places of a line, with room between them, so that whoever moves is the only one who changes. */
final class Places {
    static final long GAP = 1L << 32;

    private Places() {}

    /** The place at the end. */
    static long last(List<Long> places) {
        return places.isEmpty() ? 0 : places.get(places.size() - 1) + GAP;
    }

    /** A place before the one of this index; empty if there is no room left between its neighbours. */
    static OptionalLong before(List<Long> places, int index) {
        if (index >= places.size()) {
            return OptionalLong.of(last(places));
        }
        long above = places.get(index);
        if (index == 0) {
            return OptionalLong.of(above - GAP);
        }
        long below = places.get(index - 1);
        return above - below > 1 ? OptionalLong.of(below + (above - below) / 2) : OptionalLong.empty();
    }
}
