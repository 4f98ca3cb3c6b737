package io.github.gavel.wallet.channels;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that owns the channels. Strangers' wishes are turned away while too many wait; what comes back from
 * the disk and the ledger never is, because there is at most one write and one order for each channel.
 */
final class Strand {
    private static final int MOST_WAITING = 10_000;

    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final ThreadPoolExecutor thread;

    Strand() {
        thread = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, queue, work -> {
            Thread only = new Thread(work, "wallet-channels");
            only.setDaemon(true);
            return only;
        });
    }

    /** Whether it will be done. */
    boolean takes(Runnable wish) {
        return queue.size() < MOST_WAITING && tell(wish);
    }

    /** Whether it will be done: not any more once this is finished. */
    boolean tell(Runnable event) {
        try {
            thread.execute(event);
            return true;
        } catch (RejectedExecutionException finished) {
            return false;
        }
    }

    /** Does what waits and takes nothing more. */
    void finish() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
