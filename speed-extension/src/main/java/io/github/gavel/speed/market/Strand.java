package io.github.gavel.speed.market;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** The one thread that owns everything of Speed. After its end nothing more is done. */
final class Strand implements Executor {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.speed");

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ScheduledThreadPoolExecutor thread;

    Strand() {
        thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread only = new Thread(work, "speed");
            only.setDaemon(true);
            return only;
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void execute(Runnable task) {
        try {
            thread.execute(() -> attempt(task));
        } catch (RejectedExecutionException ended) {
            // Nobody is there any more to whom it would matter.
        }
    }

    /** What is found out on the thread, or {@code otherwise} after its end. */
    <T> CompletableFuture<T> ask(Supplier<T> question, T otherwise) {
        if (thread.isShutdown()) {
            return CompletableFuture.completedFuture(otherwise);
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        execute(() -> answer.complete(question.get()));
        return answer.completeOnTimeout(otherwise, PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** What goes wrong for one peer goes wrong for no other. */
    static void attempt(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error fault) {
            LOGGER.log(Level.ERROR, "something failed in Speed", fault);
        }
    }

    /** Until the future is cancelled. */
    Future<?> every(Duration period, Runnable task) {
        return thread.scheduleWithFixedDelay(
                () -> attempt(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does what waits, and nothing more. */
    void end(Duration patience) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS)) {
            thread.shutdownNow();
        }
    }
}
