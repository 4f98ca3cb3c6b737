package io.github.gavel.engine;

import io.github.gavel.engine.metainfo.Layout;
import java.util.BitSet;
import java.util.Optional;

/**
 * Keeps the files on the disk as their owner wants them. One choice at a time is on its way there; what is said
 * meanwhile is looked at when it has arrived. It belongs to the reactor's thread.
 */
final class Choosing {
    private final Wants wants;
    private final Layout layout;
    private final Files files;
    private Optional<Choice> kept = Optional.empty();
    private boolean isOnItsWay;

    /** What is on the disk. */
    interface Files {
        /** Keeps these; {@code then} does not run if that cannot be. */
        void choose(BitSet wanted, Runnable then);
    }

    Choosing(Wants wants, Layout layout, Files files) {
        this.wants = wants;
        this.layout = layout;
        this.files = files;
    }

    /** Runs {@code then} when what was said last is so, unless it is already, or will be for whoever asked before. */
    void follow(Runnable then) {
        Choice asked = wants.choice();
        if (isOnItsWay || kept.equals(Optional.of(asked))) {
            return;
        }
        isOnItsWay = true;
        files.choose(asked.wanted(layout), () -> {
            isOnItsWay = false;
            kept = Optional.of(asked);
            if (asked.equals(wants.choice())) {
                then.run();
            } else {
                follow(then);
            }
        });
    }
}
