package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Running;
import java.io.IOException;

/** Looks at a transfer every few milliseconds: the most memory, the last CPU time, and when so much was on the wire. */
final class Watch {
    private static final long LOOK = 4;
    private static final int LOOKS_PER_MEASUREMENT = 50;

    private final Wire wire;
    private final long threshold;
    private final Running seed;
    private final Running leecher;
    private final Thread thread = new Thread(this::run, "watch");
    private volatile boolean isOver;
    private volatile long reached;
    private volatile Usage seeds = Usage.NONE;
    private volatile Usage leechers = Usage.NONE;

    /** @param threshold a state of the wire's counter */
    Watch(Wire wire, long threshold, Running seed, Running leecher) {
        this.wire = wire;
        this.threshold = threshold;
        this.seed = seed;
        this.leecher = leecher;
        thread.start();
    }

    /** Ends it, with a last look. */
    void end() throws InterruptedException {
        isOver = true;
        thread.join();
        measure();
    }

    /** The time at which the threshold was passed; 0 if it never was. */
    long reached() {
        return reached;
    }

    Usage seeds() {
        return seeds;
    }

    Usage leechers() {
        return leechers;
    }

    private void run() {
        try {
            for (int look = 0; !isOver; look++) {
                if (reached == 0 && wire.sent() >= threshold) {
                    reached = System.nanoTime();
                }
                if (look % LOOKS_PER_MEASUREMENT == 0) {
                    measure();
                }
                Thread.sleep(LOOK);
            }
        } catch (IOException ended) {
            // Without a time at which the threshold was passed the trial does not count.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void measure() {
        seeds = seeds.most(Usage.of(seed.pids()));
        leechers = leechers.most(Usage.of(leecher.pids()));
    }
}
