package io.github.gavel.client.making;

import io.github.gavel.client.library.Answer;
import io.github.gavel.engine.create.Making;
import io.github.gavel.engine.create.Observer;
import io.github.gavel.engine.create.Wishes;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Makes one torrent after the other on a thread of its own. Its one caller does not wait. */
public final class Workbench implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread maker = new Thread(work, "workbench");
        maker.setDaemon(true);
        return maker;
    });
    private volatile Watcher watcher;
    private final Consumer<Work> told;
    private final InstantSource clock;

    /** @param told what is done and what came of it, on threads of the bench's */
    public Workbench(Consumer<Work> told, InstantSource clock) {
        this.told = told;
        this.clock = clock;
        this.watcher = new Watcher(told);
    }

    /** What was begun before is given up. */
    public void make(Job job) {
        Watcher next = new Watcher(told);
        watcher.stop();
        watcher = next;
        if (!thread.isShutdown()) {
            thread.execute(() -> told.accept(work(job, next)));
        }
    }

    public void cancel() {
        watcher.stop();
    }

    private Work work(Job job, Watcher observer) {
        Answer<Wishes> wishes = job.recipe().wishes(clock.instant());
        return wishes instanceof Answer.Done<Wishes> done
                ? work(job, done.value(), observer)
                : new Work.Refused(((Answer.Refused<Wishes>) wishes).reason());
    }

    private static Work work(Job job, Wishes wishes, Observer observer) {
        try {
            Making making = Workshop.make(job.source(), job.target(), wishes, observer);
            if (making instanceof Making.Made made) {
                return new Work.Done(job, made);
            }
            return making instanceof Making.Refused no ? new Work.Refused(no.sentence()) : new Work.Resting();
        } catch (RuntimeException fault) {
            return new Work.Refused("it could not be made: " + fault);
        }
    }

    /** What is being made is given up. */
    @Override
    public void close() {
        cancel();
        thread.shutdown();
    }
}
