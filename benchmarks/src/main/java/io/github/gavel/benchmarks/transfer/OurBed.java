package io.github.gavel.benchmarks.transfer;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.peers.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Our engine in a process of its own.
 *
 * @param java the words that start a Java with all classes
 */
record OurBed(Workshop workshop, List<String> java, Path torrents, Path data, Path state) implements Bed {
    private static final Pattern READY = Pattern.compile("^ready$");

    @Override
    public String program() {
        return "Gavel's engine";
    }

    @Override
    public Running start() throws IOException, InterruptedException, TimeoutException {
        List<String> words = new ArrayList<>(java);
        words.addAll(List.of(Shelf.class.getName(), torrents.toString(), data.toString(), state.toString()));
        Running running = workshop.start(new Command(words, READY, READY));
        running.ready(PATIENCE);
        return running;
    }
}
