package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** The folder for everything that is made, and all that has to be undone in the end, also when it is interrupted. */
public final class Workshop implements AutoCloseable {
    /** Undoes something. */
    interface Undoing {
        void run() throws IOException, InterruptedException;
    }

    private final Path folder;
    private final Deque<Undoing> undoings = new ArrayDeque<>();
    private boolean isClosed;

    private Workshop(Path folder) {
        this.folder = folder;
    }

    public static Workshop open(Path base) throws IOException {
        Workshop workshop = new Workshop(Files.createTempDirectory(base, "gavel-bench"));
        workshop.onClose(() -> delete(workshop.folder));
        Runtime.getRuntime().addShutdownHook(new Thread(workshop::close, "clean-up"));
        return workshop;
    }

    public Path folder() {
        return folder;
    }

    synchronized void onClose(Undoing undoing) {
        checkOpen();
        undoings.push(undoing);
    }

    /** Starts a program that does not outlive this. */
    public synchronized Running start(Command command) throws IOException {
        checkOpen();
        Running running = Running.start(command);
        undoings.push(running::close);
        return running;
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        while (!undoings.isEmpty()) {
            try {
                undoings.pop().run();
            } catch (IOException failure) {
                System.err.println("left behind: " + failure.getMessage());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private void checkOpen() {
        if (isClosed) {
            throw new IllegalStateException("everything is being cleaned up");
        }
    }
}
