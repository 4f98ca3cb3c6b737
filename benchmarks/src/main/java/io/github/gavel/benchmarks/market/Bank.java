package io.github.gavel.benchmarks.market;

import io.github.gavel.benchmarks.peers.Command;
import io.github.gavel.benchmarks.peers.Ports;
import io.github.gavel.benchmarks.peers.Running;
import io.github.gavel.benchmarks.transfer.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A ledger that a process serves, and wallets that know it, each of which had something of its faucet. */
final class Bank {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern LISTENS = Pattern.compile("listens");
    private static final Pattern ENDED = Pattern.compile("^ended well$");
    private static final String GRANTED = "1000";

    private final List<String> program;
    private final Workshop workshop;
    private final Path folder;
    private final Path password;

    private Bank(List<String> program, Workshop workshop, Path folder) throws IOException {
        this.program = List.copyOf(program);
        this.workshop = workshop;
        this.folder = folder;
        this.password = Files.writeString(folder.resolve("password"), "benchmark\n");
    }

    /** @param program the words that start ours */
    static Bank open(List<String> program, Workshop workshop)
            throws IOException, InterruptedException, TimeoutException {
        Bank bank = new Bank(
                program, workshop, Files.createDirectory(workshop.folder().resolve("bank")));
        String at = "127.0.0.1:" + Ports.free(1).get(0);
        bank.run("ledger", "create", bank.ledger(), "--name", "Bench", "--url", "http://" + at, "--faucet", GRANTED);
        Command serving = bank.command("ledger", "serve", bank.ledger(), "--listen", at);
        workshop.start(new Command(serving.words(), LISTENS, LISTENS)).ready(PATIENCE);
        bank.run("ledger", "join", bank.descriptor(), "--to", bank.joined());
        return bank;
    }

    void makeWallet(String name) throws IOException, InterruptedException, TimeoutException {
        run("wallet", "create", "--wallet", wallet(name), "--password-fd", "0");
        run("ledger", "faucet", descriptor(), "--wallet", wallet(name));
    }

    /** The words with which somebody trades. */
    List<String> trading(String name) {
        return List.of("--wallet", wallet(name), "--joined", joined(), "--password-fd", "0");
    }

    /** Runs our program, which is told the password when it asks for one. */
    Command command(String... words) {
        List<String> all = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" < " + password, "sh"));
        all.addAll(program);
        all.addAll(List.of(words));
        return new Command(all, ENDED, ENDED);
    }

    private void run(String... words) throws IOException, InterruptedException, TimeoutException {
        Command command = command(words);
        List<String> all = new ArrayList<>(List.of("sh", "-c", "\"$@\" && echo && echo ended well", "sh"));
        all.addAll(command.words());
        try (Running running = workshop.start(new Command(all, ENDED, ENDED))) {
            running.done(PATIENCE);
        }
    }

    private String ledger() {
        return folder.resolve("ledger").toString();
    }

    private String descriptor() {
        return folder.resolve("ledger").resolve("ledger.json").toString();
    }

    private String joined() {
        return folder.resolve("joined").toString();
    }

    private String wallet(String name) {
        return folder.resolve(name + ".wallet").toString();
    }
}
