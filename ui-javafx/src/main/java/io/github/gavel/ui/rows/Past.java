package io.github.gavel.ui.rows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The last two minutes, second by second, the newest last. */
public record Past(List<Moved> seconds) {
    public static final int LENGTH = 120;
    public static final Past NOTHING = new Past(Collections.nCopies(LENGTH, Moved.NOTHING));

    public Past then(Moved now) {
        List<Moved> next = new ArrayList<>(seconds.subList(1, LENGTH));
        next.add(now);
        return new Past(Collections.unmodifiableList(next));
    }

    public Moved now() {
        return seconds.get(LENGTH - 1);
    }

    boolean isNothing() {
        return seconds.stream().allMatch(Moved.NOTHING::equals);
    }
}
