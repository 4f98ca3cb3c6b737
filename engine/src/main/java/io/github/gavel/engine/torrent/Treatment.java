package io.github.gavel.engine.torrent;

import java.util.OptionalInt;
import java.util.Set;

/** How an overlay wants one peer to be treated; at first as everybody is. */
final class Treatment {
    private Set<String> names = Set.of();
    private boolean isHeld;
    private boolean isNarrow;
    private boolean isKept;
    private OptionalInt alone = OptionalInt.empty();

    /** What it may say to us beside the protocol. */
    Set<String> names() {
        return names;
    }

    void advertised(Set<String> some) {
        names = Set.copyOf(some);
    }

    /** Whether what it asks for waits. */
    boolean isHeld() {
        return isHeld;
    }

    void hold(boolean held) {
        isHeld = held;
    }

    /** Whether little may be under way to it. */
    boolean isNarrow() {
        return isNarrow;
    }

    void narrow() {
        isNarrow = true;
    }

    /** Whether it stays although neither of us has anything for the other. */
    boolean isKept() {
        return isKept;
    }

    void keep(boolean kept) {
        isKept = kept;
    }

    /** How many pieces may be open with it at once, if nobody else has a part in them. */
    OptionalInt alone() {
        return alone;
    }

    void work(OptionalInt howManyAlone) {
        alone = howManyAlone;
    }
}
