package io.github.gavel.client.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.gavel.client.json.BadInput;
import io.github.gavel.client.json.Fields;
import io.github.gavel.client.json.JsonSource;
import io.github.gavel.client.json.Value;
import io.github.gavel.client.purse.PursePlaces;
import io.github.gavel.economy.money.Amount;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ledger that a process serves, and wallets that know it. */
final class Bank {
    static final String PASSWORD = "demo";
    static final String FAUCET = "10";

    private final Program program;
    private final Path folder;
    private final Troupe troupe;
    private final int port;
    private Process server;

    private Bank(Program program, Troupe troupe, Path folder, int port) throws BadInput, IOException {
        this.program = program;
        this.troupe = troupe;
        this.folder = folder;
        this.port = port;
        this.server = serve();
    }

    static Bank open(Program program, Troupe troupe, Path folder) throws BadInput, IOException {
        int port = Ports.free();
        String place = folder.resolve("ledger").toString();
        String url = "http://127.0.0.1:" + port;
        run(
                program,
                "ledger",
                "create",
                place,
                "--name",
                "Demo",
                "--url",
                url,
                "--faucet",
                FAUCET,
                "--difficulty",
                "8");
        Bank bank = new Bank(program, troupe, folder, port);
        run(program, "ledger", "join", bank.descriptor(), "--to", bank.joined());
        return bank;
    }

    /** It says where it is, and then that it listens. */
    private Process serve() throws BadInput, IOException {
        Process process = troupe.with(() -> program.start(
                List.of("ledger", "serve", folder.resolve("ledger").toString(), "--listen", "127.0.0.1:" + port)));
        BufferedReader said = process.inputReader(UTF_8);
        said.readLine();
        if (said.readLine() == null) {
            throw new BadInput("the ledger did not begin to listen");
        }
        return process;
    }

    /** For whoever is still there after the audit. */
    void openAgain() throws BadInput, IOException {
        server = serve();
    }

    private static String run(Program program, String... words) throws BadInput {
        return program.run(PASSWORD, List.of(words));
    }

    private String descriptor() {
        return folder.resolve("ledger").resolve("ledger.json").toString();
    }

    PursePlaces purse(String name) {
        return new PursePlaces(Path.of(wallet(name)), Path.of(joined()));
    }

    String joined() {
        return folder.resolve("joined").toString();
    }

    String wallet(String name) {
        return folder.resolve(name + ".wallet").toString();
    }

    void makeWallet(String name) throws BadInput {
        run(program, "wallet", "create", "--wallet", wallet(name), "--password-fd", "0");
    }

    void fill(String name) throws BadInput {
        run(program, "ledger", "faucet", descriptor(), "--wallet", wallet(name));
    }

    /** What the ledger and the wallet say that somebody has. */
    Holdings holdings(String name) throws BadInput {
        Fields sheet =
                document(run(program, "wallet", "balance", "--wallet", wallet(name), "--joined", joined(), "--json"));
        return new Holdings(grains(sheet, "spendable"), grains(sheet, "settled"), grains(sheet, "locked"));
    }

    /** Ends the server, and decides every record again. */
    Fields audit() throws BadInput {
        Troupe.end(server);
        return document(run(program, "ledger", "audit", folder.resolve("ledger").toString(), "--json"));
    }

    static Amount grains(Fields fields, String key) throws BadInput {
        return Amount.grains(Long.parseLong(fields.text(key)));
    }

    private static Fields document(String json) throws BadInput {
        JsonSource source = JsonSource.of(new ByteArrayInputStream(json.getBytes(UTF_8)));
        Map<String, Value> members = new HashMap<>();
        source.beginDocument();
        for (Optional<String> key = source.nextKey(); key.isPresent(); key = source.nextKey()) {
            members.put(key.get(), source.value(0));
        }
        return Fields.of("", members);
    }
}
