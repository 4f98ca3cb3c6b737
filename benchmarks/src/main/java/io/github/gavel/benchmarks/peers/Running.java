package io.github.gavel.benchmarks.peers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command at work. What it says, of complaint too, is kept; closing it kills it. */
public final class Running implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LAST_WORDS = 20;

    private final Command command;
    private final Process process;
    private final List<Said> said = new ArrayList<>();
    private boolean isSilent;

    private Running(Command command, Process process) {
        this.command = command;
        this.process = process;
    }

    public static Running start(Command command) throws IOException {
        Running running = new Running(
                command,
                new ProcessBuilder(command.words()).redirectErrorStream(true).start());
        Thread listener = new Thread(running::listen, "listener");
        listener.setDaemon(true);
        listener.start();
        return running;
    }

    public long pid() {
        return process.pid();
    }

    /** Every process of the command that lives. */
    public List<Long> pids() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    public Said ready(Duration patience) throws InterruptedException, TimeoutException {
        return await(command.ready(), patience);
    }

    public Said done(Duration patience) throws InterruptedException, TimeoutException {
        return await(command.done(), patience);
    }

    /**
     * The first line in which {@code wanted} is found, said before or to come.
     *
     * @throws TimeoutException with its last words, if it says no such thing in time or ends without
     */
    public synchronized Said await(Pattern wanted, Duration patience) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Said> found = said.stream()
                    .filter(words -> wanted.matcher(words.line()).find())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0 || isSilent) {
                throw new TimeoutException((isSilent ? "it ended" : patience.toSeconds() + " s went by") + " without \""
                        + wanted + "\": " + String.join(" ", command.words()) + "\n" + lastWords());
            }
            wait(left);
        }
    }

    /** Everything that it said so far. */
    public synchronized List<Said> said() {
        return List.copyOf(said);
    }

    /** Stops it where it stands; it can only be closed after that. */
    public void freeze() throws IOException, InterruptedException {
        for (long pid : pids()) {
            new ProcessBuilder("kill", "-STOP", String.valueOf(pid)).start().waitFor();
        }
    }

    /** Asks it to end, and waits until it has or patience is at its end. */
    public void end() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    /** Kills it and what it started. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit()
                .completeOnTimeout(each, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join());
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(new Said(line, System.nanoTime()));
            }
        } catch (IOException closed) {
            hear(new Said(String.valueOf(closed.getMessage()), System.nanoTime()));
        } finally {
            fallSilent();
        }
    }

    private synchronized void hear(Said words) {
        said.add(words);
        notifyAll();
    }

    private synchronized void fallSilent() {
        isSilent = true;
        notifyAll();
    }

    private String lastWords() {
        return String.join(
                "\n",
                said.subList(Math.max(0, said.size() - LAST_WORDS), said.size()).stream()
                        .map(Said::line)
                        .toList());
    }
}
