package io.github.gavel.engine.disk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The threads that do what can block or takes long. Jobs are begun in the order in which they came; when too many wait,
 * the next one is refused. A job that fails ends nothing but itself.
 */
public final class Crew {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private final int capacity;
    private boolean stopping;
    private int busy;

    public Crew(int threads, int capacity) {
        if (threads < 1 || capacity < 1) {
            throw new IllegalArgumentException(
                    "a crew of " + threads + " threads, " + capacity + " jobs waiting: at least 1 of each");
        }
        this.capacity = capacity;
        for (int i = 1; i <= threads; i++) {
            Thread thread = new Thread(this::work, "engine-crew-" + i);
            thread.setDaemon(true);
            this.threads.add(thread);
        }
        this.threads.forEach(Thread::start);
    }

    /** Takes a job that may be refused; whether it was taken. */
    public boolean offer(Runnable job) {
        return add(job, capacity);
    }

    /**
     * Takes a job of which there cannot be many, since each holds something bounded, such as a buffer. False only when
     * the crew stops.
     */
    public boolean push(Runnable job) {
        return add(job, Integer.MAX_VALUE);
    }

    public int size() {
        return threads.size();
    }

    /**
     * Takes no more jobs, finishes those that it has and ends. What is not finished in time is given up: jobs that wait
     * are never begun, those that run are interrupted. Whether everything was finished.
     */
    public boolean stop(Duration patience) throws InterruptedException {
        boolean finished = awaitIdle(System.nanoTime() + patience.toNanos());
        threads.forEach(Thread::interrupt);
        return finished;
    }

    private synchronized boolean awaitIdle(long deadline) throws InterruptedException {
        stopping = true;
        notifyAll();
        while (busy > 0 || !waiting.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                waiting.clear();
                return false;
            }
            wait(left);
        }
        return true;
    }

    private synchronized boolean add(Runnable job, int most) {
        if (stopping || waiting.size() >= most) {
            return false;
        }
        waiting.add(job);
        notify();
        return true;
    }

    private void work() {
        try {
            while (true) {
                Runnable job = next();
                Faults.told(job);
                done();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Runnable next() throws InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        busy++;
        return waiting.remove();
    }

    private synchronized void done() {
        busy--;
        if (stopping) {
            notifyAll();
        }
    }
}
