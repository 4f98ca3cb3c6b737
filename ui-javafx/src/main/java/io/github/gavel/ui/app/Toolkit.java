package io.github.gavel.ui.app;

import io.github.gavel.client.settings.Zoom;
import io.github.gavel.ui.theme.Theme;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;

/** The toolkit of the window, begun at most once in a process, and ended before it. */
final class Toolkit {
    private static final long PATIENCE = 5;

    /** Kept, because a logger that nobody holds is forgotten with its level. */
    private static final Logger LOGGER = Logger.getLogger("javafx");

    private static final List<String> SCALES = List.of("glass.gtk.uiScale", "glass.win.uiScale");
    private static final AtomicReference<Stage> STAGE = new AtomicReference<>(Stage.AHEAD);
    private static final CompletableFuture<Thread> DRAWING = new CompletableFuture<>();

    private enum Stage {
        AHEAD,
        BEGUN,
        OVER
    }

    private Toolkit() {}

    /** Makes everything that is drawn so large. To be said before the toolkit begins. */
    static void enlarge(Zoom zoom) {
        zoom.percent().ifPresent(percent -> SCALES.forEach(scale -> System.setProperty(scale, percent + "%")));
    }

    /**
     * Nothing is begun in a process that ends already.
     *
     * @param first run on the thread that draws
     * @throws UnsupportedOperationException if there is nothing to draw on
     */
    static void start(Runnable first) {
        if (!STAGE.compareAndSet(Stage.AHEAD, Stage.BEGUN)) {
            return;
        }
        // It warns at each start that its classes are not on the module path, which is no matter.
        LOGGER.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> DRAWING.complete(Thread.currentThread()));
        } catch (UnsupportedOperationException undrawable) {
            DRAWING.completeExceptionally(undrawable);
            throw undrawable;
        }
        Theme.prepare();
        Platform.runLater(first);
    }

    /** Returns once the last picture is drawn and every window gone. */
    static void end() {
        if (STAGE.getAndSet(Stage.OVER) != Stage.BEGUN) {
            return;
        }
        try {
            Thread drawing = DRAWING.get(PATIENCE, TimeUnit.SECONDS);
            Platform.exit();
            drawing.join(TimeUnit.SECONDS.toMillis(PATIENCE));
        } catch (ExecutionException | TimeoutException undrawn) {
            // There is no window.
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }
}
