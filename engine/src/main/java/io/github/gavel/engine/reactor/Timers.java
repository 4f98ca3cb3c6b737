package io.github.gavel.engine.reactor;

import java.util.PriorityQueue;
import java.util.function.Consumer;

/** What waits for its time, by time. */
final class Timers {
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long LONGEST_WAIT = 10_000;

    private final PriorityQueue<Timer> waiting = new PriorityQueue<>();

    void add(long at, Runnable task) {
        waiting.add(new Timer(at, task));
    }

    long millisToNext(long now) {
        Timer next = waiting.peek();
        if (next == null) {
            return LONGEST_WAIT;
        }
        return millis(next.nanosUntil(now));
    }

    /** As many as one may wait for something that is due in so long. */
    static long millis(long nanos) {
        long whole = nanos / NANOS_PER_MILLI + (nanos % NANOS_PER_MILLI == 0 ? 0 : 1);
        return nanos <= 0 ? 0 : Math.min(LONGEST_WAIT, whole);
    }

    /** Hands over what is due now; what that adds waits for the next time. */
    void run(long now, Consumer<Runnable> runner) {
        Timer next = waiting.peek();
        while (next != null && next.nanosUntil(now) <= 0) {
            waiting.poll();
            runner.accept(next.task());
            next = waiting.peek();
        }
    }
}
