package io.github.gavel.client.making;

import io.github.gavel.engine.create.Observer;
import java.util.function.Consumer;

/** Tells how far it is, a thousand times at most, and can be told to stop. */
final class Watcher implements Observer {
    private static final int STEPS = 1_000;

    private final Consumer<Work> told;
    private volatile boolean isStopped;
    private long step = -1;

    Watcher(Consumer<Work> told) {
        this.told = told;
    }

    void stop() {
        isStopped = true;
    }

    @Override
    public void read(long bytes, long ofAll) {
        long now = bytes / Math.max(1, ofAll / STEPS);
        if (now != step) {
            step = now;
            told.accept(new Work.Reading(bytes, ofAll));
        }
    }

    @Override
    public boolean wantsNoMore() {
        return isStopped;
    }
}
