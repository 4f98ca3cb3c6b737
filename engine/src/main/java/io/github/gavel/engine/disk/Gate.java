package io.github.gavel.engine.disk;

import java.util.Optional;

/** Counts who is inside, lets nobody in once it is closed, and says when the last one has left. */
final class Gate {
    private int inside;
    private boolean closed;
    private Optional<Runnable> whenEmpty = Optional.empty();

    /** Whether the caller is in now; it leaves once. */
    synchronized boolean enter() {
        if (!closed) {
            inside++;
        }
        return !closed;
    }

    void leave() {
        left().ifPresent(Runnable::run);
    }

    /** Runs {@code whenEmpty} when nobody is inside, perhaps at once. Whether it was open until now. */
    boolean close(Runnable whenEmpty) {
        synchronized (this) {
            if (closed) {
                return false;
            }
            closed = true;
            this.whenEmpty = Optional.of(whenEmpty);
            inside++;
        }
        leave();
        return true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private synchronized Optional<Runnable> left() {
        inside--;
        return inside == 0 ? whenEmpty : Optional.empty();
    }
}
