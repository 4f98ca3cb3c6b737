package io.github.gavel.client.days;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Counts all the time, on a thread of its own. */
public final class DayWatch implements AutoCloseable {
    private static final int STEP = 10;
    private static final int WRITTEN = 30;
    private static final int PATIENCE = 5;

    private final Days days;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watch = new Thread(work, "days");
        watch.setDaemon(true);
        return watch;
    });

    private int steps;

    private DayWatch(Days days) {
        this.days = days;
    }

    public static DayWatch start(Days days, Supplier<Reading> readings) {
        DayWatch watch = new DayWatch(days);
        Future<?> unused =
                watch.thread.scheduleWithFixedDelay(() -> watch.step(readings.get()), 0, STEP, TimeUnit.SECONDS);
        return watch;
    }

    private void step(Reading reading) {
        days.note(reading);
        steps++;
        if (steps % WRITTEN == 0) {
            days.save();
        }
    }

    /** What was counted is on the disk afterwards. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            boolean unused = thread.awaitTermination(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
        days.save();
    }
}
