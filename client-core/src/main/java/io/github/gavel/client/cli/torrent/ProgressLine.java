package io.github.gavel.client.cli.torrent;

import io.github.gavel.client.text.Size;
import io.github.gavel.client.text.Terminal;
import io.github.gavel.engine.create.Observer;
import java.io.PrintWriter;
import java.time.Duration;

/** How far the making of a torrent is, on one line of a terminal that is written again and again. */
public final class ProgressLine implements Observer {
    private static final long EVERY = Duration.ofMillis(250).toNanos();
    private static final int WHOLE = 100;
    private static final String BACK_AND_CLEAR = "\r\u001b[K";

    private final PrintWriter terminal;
    private long shown = System.nanoTime();
    private boolean isShown;

    private ProgressLine(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Shows nothing where nobody sits at a terminal, nor of what is made at once. */
    public static Observer on(PrintWriter terminal) {
        return !Terminal.isThere() ? PATIENT : new ProgressLine(terminal);
    }

    @Override
    public void read(long bytes, long ofAll) {
        long now = System.nanoTime();
        if (bytes == ofAll && isShown) {
            terminal.print(BACK_AND_CLEAR);
            terminal.flush();
        } else if (now - shown >= EVERY) {
            terminal.print(BACK_AND_CLEAR + bytes / Math.max(1, ofAll / WHOLE) + " % of " + Size.of(ofAll));
            terminal.flush();
            isShown = true;
            shown = now;
        }
    }
}
