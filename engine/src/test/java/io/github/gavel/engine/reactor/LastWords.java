package io.github.gavel.engine.reactor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What engines of this process wrote last, down to what is only of use to whoever looks for a fault. */
public final class LastWords extends Handler {
    private static final int MOST = 100;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Logger logger = Logger.getLogger("io.github.gavel.engine");

    private LastWords() {}

    /** From now on, until the process ends. */
    public static LastWords begin() {
        LastWords begun = new LastWords();
        begun.logger.setLevel(Level.FINE);
        begun.logger.addHandler(begun);
        return begun;
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public synchronized void publish(LogRecord said) {
        lines.add(said.getInstant() + " " + said.getMessage()
                + (said.getThrown() == null ? "" : ": " + said.getThrown()));
        if (lines.size() > MOST) {
            lines.remove();
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
