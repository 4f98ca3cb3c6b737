package io.github.gavel.client.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a command that makes a folder begins beside its place. */
record Unfinished(Path place) {
    /** The folder is there, its lock, the folder in it, and then what is made. */
    static final int FIRST_FILE = 4;

    List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(place.getParent())) {
            return files.filter(it -> it.getFileName().toString().startsWith(place.getFileName() + ".unfinished"))
                    .toList();
        }
    }

    private int steps() throws IOException {
        int steps = 0;
        for (Path folder : folders()) {
            try (Stream<Path> all = Files.walk(folder, 2)) {
                steps = Math.max(steps, (int) all.count());
            } catch (IOException | UncheckedIOException finishedMeanwhile) {
                return steps;
            }
        }
        return steps;
    }

    /** Kills who makes it once so much of it is there, and so many microseconds later. */
    void kill(Process maker, int step, int micros) throws IOException, InterruptedException {
        while (maker.isAlive() && !Files.exists(place) && steps() < step) {
            Thread.onSpinWait();
        }
        TimeUnit.MICROSECONDS.sleep(micros);
        maker.destroyForcibly().waitFor();
    }
}
