package io.github.gavel.engine.overlay;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The thread on which an overlay is told what happens, so that the engine's own never waits for it: one that the
 * overlay brings, or one that is made for it.
 */
public final class OverlayThread {
    private static final Logger LOGGER = System.getLogger("io.github.gavel.engine");

    private final Overlay overlay;
    private final Optional<ExecutorService> made;
    private final Executor thread;
    private volatile boolean isHanging;
    private volatile boolean isOver;

    public OverlayThread(Overlay overlay) {
        this.overlay = overlay;
        Optional<Executor> own = overlay.thread();
        this.made = own.isPresent()
                ? Optional.empty()
                : Optional.of(Executors.newSingleThreadExecutor(OverlayThread::make));
        this.thread = own.or(() -> made).orElseThrow();
    }

    private static Thread make(Runnable task) {
        Thread made = new Thread(task, "engine-overlay");
        made.setDaemon(true);
        return made;
    }

    Optional<Attendant> attend(Subject torrent, Controls controls) {
        return overlay.attend(torrent, controls);
    }

    /** It has said nothing for long to somebody: until it comes round nobody asks it anything. */
    void hangs() {
        if (!isHanging) {
            isHanging = true;
            run(() -> isHanging = false);
        }
    }

    boolean isHanging() {
        return isHanging;
    }

    /** After the end nothing is told any more. */
    void run(Runnable task) {
        if (!isOver) {
            boolean unused = isTaken(task);
        }
    }

    private boolean isTaken(Runnable task) {
        try {
            thread.execute(task);
            return true;
        } catch (RuntimeException ended) {
            LOGGER.log(Level.DEBUG, "an overlay is not told what happens: its thread takes nothing", ended);
            return false;
        }
    }

    /**
     * Lets what was told be heard, as long as there is patience; whoever hangs then is left behind. A thread of the
     * overlay's own goes on.
     */
    public void end(Duration patience) throws InterruptedException {
        isOver = true;
        CountDownLatch heard = new CountDownLatch(1);
        boolean isHeard = isTaken(heard::countDown);
        made.ifPresent(ExecutorService::shutdown);
        if (isHeard && !heard.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            made.ifPresent(ExecutorService::shutdownNow);
        }
    }
}
