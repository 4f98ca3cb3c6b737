package io.github.gavel.engine.disk;

import java.util.ArrayDeque;
import java.util.Deque;

/** One after the other: what would only slow each other down if done together. For any number of threads. */
final class Turns {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    /** Runs {@code begin} when it is its turn, perhaps at once; the turn lasts until {@link #over}. */
    void take(Runnable begin) {
        boolean isFirst;
        synchronized (this) {
            isFirst = waiting.isEmpty();
            waiting.add(begin);
        }
        if (isFirst) {
            begin.run();
        }
    }

    /** Whoever still waits for its turn does not any more; false if it has begun. */
    synchronized boolean giveUp(Runnable begin) {
        return waiting.peek() != begin && waiting.remove(begin);
    }

    void over() {
        Runnable next;
        synchronized (this) {
            waiting.remove();
            next = waiting.isEmpty() ? () -> {} : waiting.peek();
        }
        next.run();
    }
}
