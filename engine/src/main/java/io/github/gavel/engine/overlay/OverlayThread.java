package io.github.gavel.engine.overlay;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The thread on which an overlay is told what happens, so that the engine's own never waits for it. */
public final class OverlayThread {
    private final Overlay overlay;
    private final ExecutorService thread;

    public OverlayThread(Overlay overlay) {
        this.overlay = overlay;
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, "engine-overlay");
            made.setDaemon(true);
            return made;
        });
    }

    Optional<Attendant> attend(Subject torrent, Controls controls) {
        return overlay.attend(torrent, controls);
    }

    /** After the end nothing is told any more. */
    void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException ended) {
            // Whoever would have been told is not there any more.
        }
    }

    /** Lets what was told be heard, as long as there is patience; whoever hangs then is left behind. */
    public void end(Duration patience) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
        }
    }
}
