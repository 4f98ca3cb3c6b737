package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.disk.FolderLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wallets at a ledger that a process of its own serves. */
@Timeout(180)
class WalletVerbsTest {
    private static final String PASSWORD = "canary-in-a-password";
    private static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final String NOBODY = "0x52908400098527886E0F7030069857D2E4169EE7";

    private final StringBuilder printed = new StringBuilder();

    @TempDir
    private Path temp;

    private String joined = "";
    private Process server;

    WalletVerbsTest() throws IOException {
        server = new ProcessBuilder("true").start();
    }

    @BeforeEach
    void serve() throws IOException {
        joined = temp.resolve("joined").toString();
        String folder = temp.resolve("ledger").toString();
        String url = "http://127.0.0.1:" + freePort();
        call("ledger", "create", folder, "--name", "Demo", "--url", url, "--faucet", "5", "--difficulty", "8");
        start();
        call("ledger", "join", Path.of(folder, "ledger.json").toString(), "--to", joined);
    }

    private void start() throws IOException {
        server = OwnProcess.start(
                List.of("ledger", "serve", temp.resolve("ledger").toString()));
        BufferedReader said = server.inputReader(StandardCharsets.UTF_8);
        said.readLine();
        assertThat(said.readLine()).startsWith("listens");
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Test
    void whatIsSentOnceArrivesOnceAndIsInTheHistory() throws IOException, InterruptedException {
        String ann = create("ann");
        String bob = create("bob");
        assertThat(wallet("ann", "receive").out())
                .isEqualTo(ann + "\nWhoever has tokens at \"Demo\" can send some there, and nobody else can.\n");
        assertThat(wallet("ann", "balance").out()).contains("Spendable            0 tokens\n");
        assertThat(wallet("ann", "history").out()).isEqualTo("Nothing was sent, paid or earned yet.\n");
        fill(ann);
        assertThat(wallet("ann", "balance").out()).contains("Spendable            5 tokens\n");
        Call sent = unlocking("ann", "send", bob, "1.25");
        assertThat(sent.err()).isEmpty();
        assertThat(sent.out()).isEqualTo("Sent 1.25 tokens to " + bob + ".\n");
        assertThat(unlocking("ann", "send", bob, "1.25").out()).isEqualTo(sent.out());
        assertThat(unlocking("bob", "send", ann, "0.000001").status()).isZero();
        assertThat(wallet("ann", "balance", "--grains").out()).contains("Spendable            2500001 grains\n");
        assertThat(wallet("bob", "balance", "--json").out()).contains("\"spendable\": \"2499999\"");
        assertThat(wallet("ann", "history", "--csv").out().lines())
                .hasSize(3)
                .anyMatch(line -> line.equals("time,kind,grains,account,channel"))
                .filteredOn(line -> line.contains(",sent,1250000," + bob + ","))
                .hasSize(2);
        assertThat(wallet("ann", "history").out()).contains("sent  1.25 tokens  " + bob);
        assertThat(wallet("bob", "history", "--json").out()).contains("\"amount\": \"1\"");
        assertThat(wallet("ann", "channels").out()).isEqualTo("There are no channels.\n");
        assertThat(unlocking("ann", "send", bob, "2.500002").err())
                .isEqualTo("Not sent: 2.500002 tokens to " + bob
                        + ": the account has 2.500001 tokens, and 2.500002 tokens are needed\n");
        whatIsNotAnsweredIsHandedInAgain(ann, bob);
        assertThat(printed.toString().toLowerCase(Locale.ROOT)).doesNotContain(PASSWORD);
    }

    private void whatIsNotAnsweredIsHandedInAgain(String ann, String bob) throws IOException, InterruptedException {
        server.destroy();
        server.waitFor();
        Call unknown = unlocking("ann", "send", bob, "0.5");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("Not known whether it was sent: 0.5 tokens to " + bob);
        assertThat(unlocking("ann", "send", bob, "0.25").err())
                .startsWith("Not known whether it was sent: 0.5 tokens")
                .endsWith("; nothing else is sent before\n");
        start();
        Call again = unlocking("ann", "send", bob, "0.5");
        assertThat(again.out())
                .isEqualTo("Sent 0.5 tokens to " + bob
                        + ".\nThat was signed before and is taken for what you ask now: nothing more was sent.\n");
        assertThat(wallet("ann", "balance").out()).contains("Spendable            2.000001 tokens\n");
        assertThat(wallet("bob", "balance").out()).contains("Spendable            2.999999 tokens\n");
        assertThat(wallet("ann", "history").out().lines()).hasSize(4);
        assertThat(ann).isNotEqualTo(bob);
    }

    @Test
    void theWordsBringTheWalletBackInAnotherFolder() throws IOException {
        Call restored = restore("ann", WORDS.toUpperCase(Locale.ROOT));
        assertThat(restored.err()).isEmpty();
        String ann = restored.out().split(" ", -1)[3];
        assertThat(unlocking("ann", "backup", "--words").out()).isEqualTo(WORDS + "\n");
        fill(ann);
        String copy = temp.resolve("copies").resolve("channels").toString();
        assertThat(unlocking("ann", "backup", copy).err()).isEmpty();
        Call again = call(Call.withInput(
                PASSWORD + "\n" + WORDS,
                words(
                        "wallet",
                        "restore",
                        "--wallet",
                        folder("again"),
                        "--channels",
                        copy,
                        "--joined",
                        joined,
                        "--password-fd",
                        "0")));
        assertThat(again.err()).isEmpty();
        assertThat(wallet("again", "balance")).isEqualTo(wallet("ann", "balance"));
        assertThat(wallet("again", "receive")).isEqualTo(wallet("ann", "receive"));
        assertThat(restore("ann", WORDS).err())
                .endsWith("/ann: there is something already, and no wallet is made over it\n");
        assertThat(restore("none", WORDS.replace("legal", "legall")).err())
                .isEqualTo("word 1, 'legall', is not in the list; did you mean 'legal'?\n");
        assertThat(restore("none", WORDS + " zoo").err()).isEqualTo("13 words: there are 12 or 24\n");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    /** What a program is started with and in shows to every other one. */
    @Test
    void anUnlockedWalletAsksForNoPasswordAndTellsNoSecret() throws IOException, InterruptedException {
        assertThat(restore("ann", WORDS).err()).isEmpty();
        Process keeper = OwnProcess.start(List.of(args("ann", "unlock", "--password-fd", "0")));
        try (BufferedReader said = keeper.inputReader(StandardCharsets.UTF_8)) {
            keeper.outputWriter().append(PASSWORD + "\n").flush();
            assertThat(said.readLine())
                    .isEqualTo("The wallet is unlocked for 15 minutes at most, until `gavel wallet lock` or the end of"
                            + " this program.");
            Path about = Path.of("/proc", Long.toString(keeper.pid()));
            if (Files.exists(about)) {
                assertThat(Files.readString(about.resolve("cmdline")) + Files.readString(about.resolve("environ")))
                        .contains("unlock")
                        .doesNotContain(PASSWORD, "sausage", "canary");
            }
            String ann = wallet("ann", "receive").out().lines().findFirst().orElseThrow();
            fill(ann);
            assertThat(wallet("ann", "send", NOBODY, "2").out()).isEqualTo("Sent 2 tokens to " + NOBODY + ".\n");
            assertThat(unlocking("ann", "unlock").err())
                    .isEqualTo("the wallet is unlocked already; `gavel wallet lock` locks it\n");
            assertThat(call("wallet", "lock", "--wallet", folder("ann")).out()).isEqualTo("It is locked now.\n");
            assertThat(said.readLine()).isEqualTo("It is locked now.");
            assertThat(keeper.waitFor()).isZero();
        } finally {
            keeper.destroyForcibly();
        }
        assertThat(call("wallet", "lock", "--wallet", folder("ann")).out()).isEqualTo("It was locked already.\n");
        assertThat(refused("send", NOBODY, "1")).startsWith("there is no terminal to ask at");
        assertThat(refused("unlock", "--for", "0")).isEqualTo("--for 0: it is from 1 to 1440 minutes, a day");
        assertThat(printed.toString()).doesNotContain(PASSWORD, "sausage");
        nothingOnTheDiskTellsASecret();
    }

    private void nothingOnTheDiskTellsASecret() throws IOException {
        try (Stream<Path> files = Files.walk(temp.resolve("ann"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(PASSWORD, "sausage");
                assertThat(file.endsWith("lock")
                                || PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                                        .equals("rw-------"))
                        .as(file.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void whatCannotBeIsSaidInOneSentence() throws IOException {
        String ann = create("ann");
        for (String sum : List.of("1e309", "0.0000001", "NaN", "9223372036854.775808", "0", "", "1,5", "Infinity")) {
            assertThat(refused("send", NOBODY, sum))
                    .endsWith(": it is a number of tokens above 0, with at most 6 digits behind its point and no more"
                            + " than 9223372036854.775807 tokens");
        }
        assertThat(refused("send", "--", NOBODY, "-1")).startsWith("-1: it is a number of tokens above 0");
        assertThat(refused("send", "ann", "1")).isEqualTo("ann: an address begins with 0x");
        assertThat(refused("send", ann, "1")).endsWith("is this wallet's own account: nothing is sent to itself");
        assertThat(refused("send", NOBODY, "1"))
                .isEqualTo("there is no terminal to ask at: --password-fd N reads the password from a file descriptor");
        assertThat(with("wrong\n", "send", NOBODY, "1"))
                .endsWith(
                        "/ann: the password is wrong, or the file of its words is damaged: its checksum does not fit");
        assertThat(with("\n", "send", NOBODY, "1")).isEqualTo("an empty password locks nothing");
        assertThat(with("x".repeat(1025), "send", NOBODY, "1"))
                .isEqualTo("the password has more than 1024 bytes, the most that are read");
        assertThat(refused("send", NOBODY, "1", "--password-fd", "977"))
                .isEqualTo("--password-fd 977: this file descriptor cannot be read");
        assertThat(refused("backup")).isEqualTo("either a FILE for the channels or --words is asked for");
        assertThat(refused("history", "--csv", "--json")).contains("two forms of the same");
        assertThat(call(Call.of("wallet", "create", "--words", "13")).err())
                .isEqualTo("--words 13: there are 12 or 24\n");
        assertThat(wallet("bob", "balance").err()).startsWith(temp.resolve("bob") + ": there is no wallet;");
        anotherProgramIsSaid();
        whoMayLookIntoTheFolderIsSaid();
    }

    private void anotherProgramIsSaid() throws IOException {
        Path store = Path.of(joined.replace("joined", "ann"), "ledgers");
        try (Stream<Path> ledgers = Files.list(store)) {
            Path one = ledgers.findFirst().orElseThrow();
            try (FolderLock lock = FolderLock.take(one).orElseThrow()) {
                assertThat(lock).isNotNull();
                assertThat(refused("balance")).isEqualTo("another program uses the wallet in " + one);
            }
        }
    }

    private void whoMayLookIntoTheFolderIsSaid() throws IOException {
        Path ledgers = Path.of(joined);
        Files.copy(Path.of(temp.toString(), "ledger", "ledger.json"), ledgers.resolve("second.json"));
        assertThat(refused("balance"))
                .startsWith("2 ledgers are joined, and --ledger says which one is meant: \"Demo\" ");
        Files.delete(ledgers.resolve("second.json"));
        Path ann = temp.resolve("ann");
        Files.setPosixFilePermissions(ann, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(refused("balance"))
                .isEqualTo(ann + ": others may look into this folder, so nothing in it is used; `chmod 700` closes it");
        Files.setPosixFilePermissions(ann, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(ann.resolve("account.json"), "{}");
        assertThat(refused("balance"))
                .isEqualTo(ann.resolve("account.json") + ": the key file is damaged: version is" + " not there");
    }

    private String create(String name) {
        Call created = call(Call.withInput(
                PASSWORD + "\n", words("wallet", "create", "--wallet", folder(name), "--password-fd", "0")));
        assertThat(created.err()).isEmpty();
        return created.out().split(" ", -1)[3];
    }

    private Call restore(String name, String typed) {
        return call(Call.withInput(
                PASSWORD + "\n" + typed + "\n",
                words("wallet", "restore", "--wallet", folder(name), "--password-fd", "0")));
    }

    private void fill(String account) {
        String descriptor = temp.resolve("ledger").resolve("ledger.json").toString();
        assertThat(call("ledger", "faucet", descriptor, "--account", account).err())
                .isEmpty();
    }

    private Call wallet(String name, String verb, String... more) {
        return call(Call.of(args(name, verb, more)));
    }

    private Call unlocking(String name, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of(args(name, verb, more)));
        all.addAll(List.of("--password-fd", "0"));
        return call(Call.withInput(PASSWORD + "\n", all.toArray(String[]::new)));
    }

    private String refused(String verb, String... more) {
        return sentence(wallet("ann", verb, more));
    }

    private String with(String input, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of(args("ann", verb, more)));
        all.addAll(List.of("--password-fd", "0"));
        return sentence(call(Call.withInput(input, all.toArray(String[]::new))));
    }

    private static String sentence(Call call) {
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        return call.err().strip();
    }

    private String[] args(String name, String verb, String... more) {
        List<String> all = new ArrayList<>(List.of("wallet", verb, "--wallet", folder(name), "--joined", joined));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String[] words(String... all) {
        return all;
    }

    private String folder(String name) {
        return temp.resolve(name).toString();
    }

    private Call call(String... args) {
        return call(Call.of(args));
    }

    private Call call(Call call) {
        printed.append(call.out()).append(call.err());
        return call;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
