package io.github.gavel.client.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.json.BadInput;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** A process, and what it said last. */
final class ProcessPlayer implements Player {
    private final String name;
    private final Process process;
    private volatile Optional<Report> last = Optional.empty();
    private volatile OptionalLong ended = OptionalLong.empty();

    ProcessPlayer(String name, Process process) {
        this.name = name;
        this.process = process;
        Thread listening = new Thread(this::listen, name);
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try (BufferedReader said = process.inputReader(UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hears(line);
            }
            process.waitFor();
            ended = OptionalLong.of(System.nanoTime());
        } catch (IOException broken) {
            ended = OptionalLong.of(System.nanoTime());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Other programs say other things. */
    private void hears(String line) {
        try {
            if (line.startsWith("{")) {
                last = Optional.of(Report.read(line));
            }
        } catch (BadInput otherwise) {
            last = Optional.empty();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Report> last() {
        return last;
    }

    @Override
    public boolean isOver() {
        return ended.isPresent();
    }

    @Override
    public Duration tookSince(long moment) {
        return Duration.ofNanos(ended.orElse(System.nanoTime()) - moment);
    }

    @Override
    public boolean hasSucceeded() {
        return isOver() && !process.isAlive() && process.exitValue() == 0;
    }

    void end() {
        Troupe.end(process);
    }
}
