package io.github.gavel.ui.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A ledger, and others who trade at it, each a process of its own as somebody starts it. */
final class Town implements AutoCloseable {
    static final String PASSWORD = "eight or more";

    private static final int PIECE = 64;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();

    private Town(Path folder) {
        this.folder = folder;
    }

    static Town in(Path folder) throws IOException, InterruptedException {
        Town town = new Town(folder);
        int port = freePort();
        town.run(
                "ledger",
                "create",
                town.at("ledger"),
                "--name",
                "Town",
                "--url",
                "http://127.0.0.1:" + port,
                "--faucet",
                "5",
                "--difficulty",
                "8");
        Process ledger = town.start("ledger", "serve", town.at("ledger"), "--listen", "127.0.0.1:" + port);
        BufferedReader said = ledger.inputReader(UTF_8);
        String line = said.readLine();
        while (line != null && !line.startsWith("listens")) {
            line = said.readLine();
        }
        assertThat(line).as("what the ledger says").isNotNull();
        town.run("ledger", "join", town.at("ledger/ledger.json"), "--to", town.at("joined"));
        return town;
    }

    static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    String at(String name) {
        return folder.resolve(name).toString();
    }

    /** A file of noise; its torrent lies beside it. */
    Path ware(int size, long seed) throws IOException, InterruptedException {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        Path file = Files.write(folder.resolve("some.bin"), noise);
        run("create", file.toString(), "-o", at("some.torrent"), "--piece-size", PIECE + "K");
        return file;
    }

    /** Its wallet, with what the faucet gives. */
    void settle(String name) throws IOException, InterruptedException {
        run("wallet", "create", "--wallet", at(name), "--password-fd", "0");
        String address = run("wallet", "receive", "--wallet", at(name), "--joined", at("joined"));
        String account = address.lines()
                .flatMap(line -> List.of(line.split("\\s+")).stream())
                .filter(word -> word.matches("0x[0-9a-fA-F]{40}"))
                .findFirst()
                .orElseThrow();
        run("ledger", "faucet", at("joined/" + joined()), "--account", account);
    }

    private String joined() throws IOException {
        try (var files = Files.list(folder.resolve("joined"))) {
            return files.findFirst().orElseThrow().getFileName().toString();
        }
    }

    /** Trades with a wallet, on a port of this computer. */
    Process trade(String name, int port, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(port), "--password-fd", "0"));
        all.addAll(List.of("--wallet", at(name), "--joined", at("joined"), "--state", at(name + ".state")));
        return start(all.toArray(String[]::new));
    }

    String run(String... words) throws IOException, InterruptedException {
        Process process = start(words);
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("%s: %s", List.of(words), said).isZero();
        return said;
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.github.gavel.client.cli.Gavel"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        running.add(process);
        process.outputWriter().append(PASSWORD + "\n").flush();
        return process;
    }

    @Override
    public void close() {
        running.forEach(Process::destroy);
        running.forEach(process -> process.onExit().join());
    }
}
