package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A ledger that a process of its own serves, behind a toll, and wallets that joined it. */
final class ServedLedger implements Closeable {
    static final String PASSWORD = "canary-in-a-password";

    /** Those of the wallet "ann" that lies here, locked so that its password is found out quickly. */
    static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";

    static final String ANN = "0x58A57ed9d8d624cBD12e2C467D34787555bB1b25";
    static final String BOB = "0x9858EfFD232B4033E47d90003D41EC34EcaEda94";

    final StringBuilder printed = new StringBuilder();
    final Toll toll;

    private final Path temp;
    private final int port;
    private Optional<Process> server = Optional.empty();

    private ServedLedger(Path temp, int port) throws IOException {
        this.temp = temp;
        this.port = port;
        this.toll = Toll.before(port);
    }

    static ServedLedger in(Path temp) throws IOException {
        ServedLedger served = new ServedLedger(temp, FreePort.any());
        String url = "http://127.0.0.1:" + served.toll.port();
        String folder = served.folder("ledger");
        served.call("ledger", "create", folder, "--name", "Demo", "--url", url, "--faucet", "5", "--difficulty", "8");
        served.start();
        served.call("ledger", "join", served.descriptor(), "--to", served.joined());
        return served;
    }

    void start() throws IOException {
        Process process =
                OwnProcess.start(List.of("ledger", "serve", folder("ledger"), "--listen", "127.0.0.1:" + port));
        server = Optional.of(process);
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        said.readLine();
        assertThat(said.readLine()).startsWith("listens");
    }

    void stop() throws IOException {
        server.ifPresent(Process::destroy);
        server.ifPresent(it -> it.onExit().join());
        server = Optional.empty();
    }

    /** With the signal that nobody can catch. */
    void kill() throws IOException {
        server.ifPresent(Process::destroyForcibly);
        stop();
    }

    /** A copy of all that it has on its disk, as somebody makes one for a bad day. */
    void keep() throws IOException {
        copy(temp.resolve("ledger"), temp.resolve("ledger kept"));
    }

    /** The copy is all there is. */
    void putBack() throws IOException {
        Files.move(temp.resolve("ledger"), temp.resolve("ledger lost"));
        copy(temp.resolve("ledger kept"), temp.resolve("ledger"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** It is gone when the next mandate is on its way to it. */
    void stopAtTheNextMandate() {
        toll.stopMandate(() -> {
            try {
                stop();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    String joined() {
        return folder("joined");
    }

    String descriptor() {
        return temp.resolve("ledger").resolve("ledger.json").toString();
    }

    String folder(String name) {
        return temp.resolve(name).toString();
    }

    /** The address of a wallet's own account. */
    String account(String name) throws IOException {
        return "0x"
                + Heard.of(Files.readString(temp.resolve(name).resolve("account.json")))
                        .text("address");
    }

    /** A wallet that was made before: "ann", "bob", "cat", "dan", "eve" or "fay". */
    void bring(String name) throws IOException {
        bring(temp, name);
    }

    static Path bring(Path temp, String name) throws IOException {
        Path folder = Files.createDirectory(temp.resolve(name), only("rwx------"));
        for (String file : List.of("account.json", "words.json")) {
            Path there = Files.createFile(folder.resolve(file), only("rw-------"));
            try (InputStream in = ServedLedger.class.getResourceAsStream("/wallets/" + name + "/" + file)) {
                Files.write(there, Objects.requireNonNull(in).readAllBytes());
            }
        }
        return folder;
    }

    private static FileAttribute<?> only(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    void fill(String account) {
        assertThat(call("ledger", "faucet", descriptor(), "--account", account).err())
                .isEmpty();
    }

    /** A call that needs no password. */
    Call wallet(String name, String verb, String... more) {
        return call(Call.of(args(name, verb, more)));
    }

    /** A call that is given the password. */
    Call unlocking(String name, String verb, String... more) {
        return with(PASSWORD + "\n", name, verb, more);
    }

    Call with(String input, String name, String verb, String... more) {
        return call(Call.withInput(input, password(args(name, verb, more)).toArray(String[]::new)));
    }

    /** The same as a process of its own, which was given the password. */
    Process process(String name, String verb, String... more) throws IOException {
        Process process = OwnProcess.start(password(args(name, verb, more)));
        try {
            process.outputWriter().append(PASSWORD + "\n").flush();
        } catch (IOException killed) {
            assertThat(process.isAlive()).isFalse();
        }
        return process;
    }

    static List<String> password(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--password-fd", "0"));
        return all;
    }

    String[] args(String name, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of("wallet", verb, "--wallet", folder(name), "--joined", joined()));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    Call call(String... args) {
        return call(Call.of(args));
    }

    Call call(Call call) {
        printed.append(call.out()).append(call.err());
        return call;
    }

    @Override
    public void close() throws IOException {
        stop();
        toll.close();
    }
}
