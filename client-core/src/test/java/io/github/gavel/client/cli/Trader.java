package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A process that trades with a wallet, and every event that it told. */
final class Trader implements Closeable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(150);
    private static final long SOON = TimeUnit.SECONDS.toNanos(5);

    /** When something was told, by a clock that only goes forward. */
    record Told(long nanos, Heard event) {}

    private final String name;
    private final int port;
    private final Process process;
    private final List<Told> told = new ArrayList<>();
    private boolean isSilent;

    private Trader(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    /** One that can be called at that port of this computer. */
    static Trader start(ServedLedger ledger, String name, int port, List<String> verb, String... more)
            throws IOException {
        List<String> words = new ArrayList<>(verb);
        words.addAll(List.of(more));
        words.addAll(List.of("--json", "--bind", "127.0.0.1", "--port", Integer.toString(port)));
        words.addAll(List.of("--wallet", ledger.folder(name), "--joined", ledger.joined()));
        words.addAll(List.of("--state", ledger.folder(name + ".state")));
        Process process = OwnProcess.start(ServedLedger.password(words.toArray(String[]::new)));
        process.outputWriter().append(ServedLedger.PASSWORD + "\n").flush();
        Trader trader = new Trader(name, port, process);
        Thread listening = new Thread(trader::listen, name);
        listening.setDaemon(true);
        listening.start();
        return trader;
    }

    int port() {
        return port;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hears(new Told(System.nanoTime(), Heard.of(line)));
            }
        } catch (IOException killed) {
            // What it told is told.
        } finally {
            fallsSilent();
        }
    }

    private synchronized void hears(Told event) {
        told.add(event);
        notifyAll();
    }

    private synchronized void fallsSilent() {
        isSilent = true;
        notifyAll();
    }

    synchronized List<Told> told() {
        return List.copyOf(told);
    }

    /** The first event that is so, told before or to come. */
    synchronized Heard await(String what, Predicate<Heard> wanted) throws InterruptedException {
        return await(0, what, wanted);
    }

    /** Whatever it has told before. */
    synchronized Heard awaitFromNowOn(String what, Predicate<Heard> wanted) throws InterruptedException {
        return await(told.size(), what, wanted);
    }

    private synchronized Heard await(int first, String what, Predicate<Heard> wanted) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        for (int next = first; true; next++) {
            while (next >= told.size()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || isSilent) {
                    throw new AssertionError(name + " did not tell of " + what + "; last: " + last());
                }
                wait(left);
            }
            if (wanted.test(told.get(next).event())) {
                return told.get(next).event();
            }
        }
    }

    /** Whether it tells such an event within five seconds. */
    synchronized boolean tellsSoon(Predicate<Heard> wanted) throws InterruptedException {
        long end = System.nanoTime() + SOON;
        for (int next = told.size(); true; next++) {
            while (next >= told.size()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0 || isSilent) {
                    return false;
                }
                wait(left);
            }
            if (wanted.test(told.get(next).event())) {
                return true;
            }
        }
    }

    private Optional<Heard> last() {
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(told.get(told.size() - 1).event());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void succeeds() throws InterruptedException {
        succeeds(Duration.ofNanos(PATIENCE));
    }

    /** It ends by itself, and all went well. */
    void succeeds(Duration patience) throws InterruptedException {
        assertThat(process.waitFor(patience.toNanos(), TimeUnit.NANOSECONDS))
                .as("whether %s ends", name)
                .isTrue();
        assertThat(process.exitValue()).as(name).isZero();
        awaitSilence();
    }

    private synchronized void awaitSilence() throws InterruptedException {
        while (!isSilent) {
            wait();
        }
    }

    /** With the signal that nobody can catch. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Asks them to end, and waits until they have. */
    static void endAll(Collection<Trader> traders) {
        traders.forEach(trader -> trader.process.destroy());
        traders.forEach(Trader::close);
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
