package io.github.gavel.client.cli.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of a demonstration. Whoever ends it leaves none behind. */
final class Troupe implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Process> all = new ArrayList<>();
    private boolean isOver;

    /** Starts a process. */
    interface Start {
        Process process() throws IOException;
    }

    synchronized Process with(Start start) throws IOException {
        if (isOver) {
            throw new IOException("the demonstration was stopped");
        }
        Process process = start.process();
        all.add(process);
        return process;
    }

    synchronized boolean isOver() {
        return isOver;
    }

    /** Asks one to end, and waits until it has. */
    static void end(Process process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join()
                .destroyForcibly();
    }

    @Override
    public void close() {
        List<Process> last;
        synchronized (this) {
            isOver = true;
            last = List.copyOf(all);
        }
        last.forEach(Process::destroy);
        last.forEach(Troupe::end);
    }
}
