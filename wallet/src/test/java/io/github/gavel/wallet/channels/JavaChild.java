package io.github.gavel.wallet.channels;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Another Java process: what it says, line by line, and how it ends. */
final class JavaChild {
    private final Process process;
    private final Thread listener = new Thread(this::listen, "listener");
    private final List<String> lines = new ArrayList<>();
    private boolean hasEnded;

    private JavaChild(Process process) {
        this.process = process;
    }

    static JavaChild start(Class<?> main, String... words) throws IOException {
        return start(List.of(), main, words);
    }

    static JavaChild start(List<String> options, Class<?> main, String... words) throws IOException {
        return start(List.of(), options, main, words);
    }

    /** Started by another program, to whose words its own command is added. */
    static JavaChild startBy(List<String> other, Class<?> main, String... words) throws IOException {
        return start(other, List.of(), main, words);
    }

    private static JavaChild start(List<String> other, List<String> options, Class<?> main, String... words)
            throws IOException {
        List<String> command = new ArrayList<>(other);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(options);
        command.add(main.getName());
        command.addAll(List.of(words));
        JavaChild child = new JavaChild(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        child.listener.setDaemon(true);
        child.listener.start();
        return child;
    }

    private void listen() {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (Optional<String> line = next(said); line.isPresent(); line = next(said)) {
                heard(line.get());
            }
        } catch (IOException killed) {
            heard("its last words were cut off");
        } finally {
            ended();
        }
    }

    private static Optional<String> next(BufferedReader said) throws IOException {
        return Optional.ofNullable(said.readLine());
    }

    private synchronized void heard(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void ended() {
        hasEnded = true;
        notifyAll();
    }

    void tell(String line) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
    }

    /** Until it says so. */
    synchronized void await(String line) throws InterruptedException {
        await(1, line::equals);
    }

    /** Until it has said that word so many times. */
    synchronized void await(String word, int times) throws InterruptedException {
        await(times, line -> line.startsWith(word + " "));
    }

    private synchronized void await(int times, Predicate<String> wanted) throws InterruptedException {
        while (lines.stream().filter(wanted).count() < times) {
            if (hasEnded) {
                throw new AssertionError("it ended too early: " + said());
            }
            wait();
        }
    }

    /**
     * With the signal that nobody can catch. What it said until then is heard, as it is not if the process is asked.
     */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        exit();
    }

    /** Its own end, or that of a kill. */
    int exit() throws InterruptedException {
        int exit = process.waitFor();
        listener.join();
        return exit;
    }

    synchronized String said() {
        return String.join("\n", lines);
    }

    synchronized long count(String word) {
        return lines.stream().filter(line -> line.startsWith(word + " ")).count();
    }

    /** The highest number that was said behind {@code word}. */
    synchronized long highest(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .mapToLong(line -> Long.parseLong(line.substring(word.length() + 1)))
                .max()
                .orElse(0);
    }
}
