package io.github.gavel.ledger.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.town.ToyCurve;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A ledger's server in a process of its own, which is killed without a word and comes back at the same port. */
final class MortalServer implements Closeable {
    private final Path folder;
    private final long commands;
    private final int port;
    private Process process;
    private Duration longestAbsence = Duration.ZERO;

    private MortalServer(Path folder, long commands) throws IOException {
        this.folder = folder;
        this.commands = commands;
        this.process = begun(0);
        this.port = port(process);
    }

    /** With room for so many commands, and some twenty snapshots on the way. */
    static MortalServer start(Path folder, long commands) throws IOException {
        return new MortalServer(folder, commands);
    }

    int port() {
        return port;
    }

    Duration longestAbsence() {
        return longestAbsence;
    }

    void dieAndComeBack() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        long began = System.nanoTime();
        process = begun(port);
        assertThat(port(process)).isEqualTo(port);
        Duration absence = Duration.ofNanos(System.nanoTime() - began);
        longestAbsence = absence.compareTo(longestAbsence) > 0 ? absence : longestAbsence;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private Process begun(int at) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx" + (128 + commands / 1_000) + "m",
                        "-D" + ToyCurve.KIND + "=" + (ToyCurve.IS_REAL ? "real" : "toy"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerChild.class.getName(),
                        folder.toString(),
                        Integer.toString(at),
                        Long.toString(Math.max(100, commands / 20))))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Once it listens. */
    private static int port(Process server) throws IOException {
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        String line = said.readLine();
        assertThat(line).startsWith("port ");
        return Integer.parseInt(line.substring("port ".length()));
    }
}
