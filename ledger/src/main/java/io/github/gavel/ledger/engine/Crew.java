package io.github.gavel.ledger.engine;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that check and sign, with so many waiting before them and no more. */
final class Crew {
    private final ThreadPoolExecutor threads;

    Crew(Sizes sizes) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                sizes.workers(),
                sizes.workers(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(sizes.waiting()),
                work -> Threads.daemon("ledger-worker-" + number.incrementAndGet(), work));
    }

    /** Whether somebody will do it. */
    boolean takes(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException | OutOfMemoryError full) {
            return false;
        }
    }

    /** Has it done by whoever has time, and be it the caller. */
    void doSomehow(Runnable work) {
        if (!takes(work)) {
            work.run();
        }
    }

    /** Does what waits and takes nothing more. */
    void finish() {
        threads.shutdown();
        Threads.patiently(() -> {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {}
        });
    }
}
