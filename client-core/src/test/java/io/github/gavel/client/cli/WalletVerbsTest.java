package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.ledger.disk.FolderLock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Wallets at a ledger that a process of its own serves. */
@Timeout(180)
class WalletVerbsTest {
    private static final String PASSWORD = ServedLedger.PASSWORD;
    private static final String WORDS = ServedLedger.WORDS;
    private static final String ANN = ServedLedger.ANN;
    private static final String NOBODY = "0x52908400098527886E0F7030069857D2E4169EE7";

    private final Path temp;
    private final ServedLedger ledger;

    WalletVerbsTest(@TempDir Path temp) throws IOException {
        this.temp = temp;
        this.ledger = ServedLedger.in(temp);
        ledger.bring("ann");
    }

    @AfterEach
    void stop() throws IOException {
        ledger.close();
    }

    @Test
    void whatIsSentOnceArrivesOnceAndIsInTheHistory() throws IOException, InterruptedException {
        ledger.bring("bob");
        String bob = ServedLedger.BOB;
        assertThat(wallet("ann", "receive").out())
                .isEqualTo(ANN + "\nWhoever has tokens at \"Demo\" can send some there, and nobody else can.\n");
        assertThat(wallet("ann", "balance").out()).contains("Spendable            0 tokens\n");
        assertThat(wallet("ann", "history").out()).isEqualTo("Nothing was sent, paid or earned yet.\n");
        ledger.fill(ANN);
        assertThat(wallet("ann", "balance").out()).contains("Spendable            5 tokens\n");
        Call sent = unlocking("ann", "send", bob, "1.25");
        assertThat(sent.err()).isEmpty();
        assertThat(sent.out()).isEqualTo("Sent 1.25 tokens to " + bob + ".\n");
        assertThat(unlocking("ann", "send", bob, "1.25").out()).isEqualTo(sent.out());
        assertThat(unlocking("bob", "send", ANN, "0.000001").status()).isZero();
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
        whatIsNotAnsweredIsHandedInAgain(bob);
        assertThat(ledger.printed.toString().toLowerCase(Locale.ROOT)).doesNotContain(PASSWORD);
    }

    private void whatIsNotAnsweredIsHandedInAgain(String bob) throws IOException {
        ledger.stopAtTheNextMandate();
        Call unknown = unlocking("ann", "send", bob, "0.5");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("Not known whether it was sent: 0.5 tokens to " + bob);
        assertThat(unlocking("ann", "send", bob, "0.25").err())
                .startsWith("Not known whether it was sent: 0.5 tokens")
                .endsWith("; nothing else is sent before\n");
        assertThat(unlocking("bob", "send", ANN, "0.25").err())
                .startsWith("Nothing was signed: it is not known what the account has: ");
        ledger.start();
        Call again = unlocking("ann", "send", bob, "0.5");
        assertThat(again.out())
                .isEqualTo("Sent 0.5 tokens to " + bob
                        + ".\nThat was signed before and is taken for what you ask now: nothing more was sent.\n");
        assertThat(wallet("ann", "balance").out()).contains("Spendable            2.000001 tokens\n");
        assertThat(wallet("bob", "balance").out()).contains("Spendable            2.999999 tokens\n");
        assertThat(wallet("ann", "history").out().lines()).hasSize(4);
        ledger.stopAtTheNextMandate();
        assertThat(unlocking("ann", "send", bob, "1").err()).startsWith("Not known whether it was sent: 1 token");
        ledger.start();
        assertThat(wallet("ann", "balance").err())
                .isEqualTo("Sent 1 token to " + bob
                        + ". It was signed before; the same `gavel wallet send` again sends as much once more.\n");
    }

    @Test
    void theWordsBringTheWalletBackInAnotherFolder() throws IOException {
        ledger.fill(ANN);
        assertThat(unlocking("ann", "backup", "--words").out()).isEqualTo(WORDS + "\n");
        String copy = temp.resolve("copies").resolve("channels").toString();
        assertThat(unlocking("ann", "backup", copy).err()).isEmpty();
        Call again = restore("again", WORDS.toUpperCase(Locale.ROOT), "--channels", copy);
        assertThat(again.err()).isEmpty();
        assertThat(again.out())
                .containsPattern("\nIts channels are as they were at [-0-9]{10}T[:.0-9]+Z: vouchers that you were given"
                        + " since then may be missing, ");
        assertThat(restore("json", WORDS, "--channels", copy, "--json").out()).contains("\"channelsSaved\": \"");
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
        Process keeper = ledger.process("ann", "unlock");
        try (BufferedReader said = keeper.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine())
                    .isEqualTo("The wallet is unlocked for 15 minutes at most, until `gavel wallet lock` or the end of"
                            + " this program.");
            Path about = Path.of("/proc", Long.toString(keeper.pid()));
            if (Files.exists(about)) {
                assertThat(Files.readString(about.resolve("cmdline")) + Files.readString(about.resolve("environ")))
                        .contains("unlock")
                        .doesNotContain(PASSWORD, "sausage", "canary");
            }
            ledger.fill(ANN);
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
        assertThat(ledger.printed.toString()).doesNotContain(PASSWORD, "sausage");
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
    void whatTheFaucetGaveAWalletIsInItsHistoryOnce() throws IOException {
        String[] faucet = {"ledger", "faucet", ledger.descriptor(), "--wallet", folder("ann")};
        assertThat(call(faucet).out()).isEqualTo(ANN + " got 5 tokens and has 5 tokens now.\n");
        assertThat(call(faucet).out()).isEqualTo(ANN + " got 5 tokens before and nothing now: it has 5 tokens.\n");
        assertThat(wallet("ann", "history", "--csv").out().lines().skip(1))
                .hasSize(1)
                .allMatch(line -> line.contains(",claimed,5000000,0x"));
        assertThat(call("ledger", "faucet", ledger.descriptor(), "--wallet", folder("bob"))
                        .err())
                .startsWith(folder("bob") + ": there is no wallet;");
    }

    @Test
    void whatCannotBeIsSaidInOneSentence() throws IOException {
        assertThat(refused("send", "--", NOBODY, "-1")).isEqualTo("-1: it is below 0");
        assertThat(refused("send", NOBODY, "0")).isEqualTo("0: there would be nothing to send");
        assertThat(refused("send", NOBODY, "0.0000001"))
                .isEqualTo("0.0000001: it has more than 6 digits behind its point, and a token has no smaller"
                        + " parts here");
        assertThat(refused("send", "ann", "1")).isEqualTo("ann: an address begins with 0x");
        assertThat(refused("send", ANN, "1")).endsWith("is this wallet's own account: nothing is sent to itself");
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
        assertThat(ledger.call(Call.of("wallet", "create", "--words", "13")).err())
                .isEqualTo("--words 13: there are 12 or 24\n");
        assertThat(wallet("bob", "balance").err()).startsWith(temp.resolve("bob") + ": there is no wallet;");
        anotherProgramIsSaid();
        whoMayLookIntoTheFolderIsSaid();
    }

    private void anotherProgramIsSaid() throws IOException {
        Path store = temp.resolve("ann").resolve("ledgers");
        try (Stream<Path> ledgers = Files.list(store)) {
            Path one = ledgers.findFirst().orElseThrow();
            try (FolderLock lock = FolderLock.take(one).orElseThrow()) {
                assertThat(lock).isNotNull();
                assertThat(refused("balance")).isEqualTo("another program uses the wallet in " + one);
            }
        }
    }

    private void whoMayLookIntoTheFolderIsSaid() throws IOException {
        Path ledgers = Path.of(ledger.joined());
        Files.copy(Path.of(ledger.descriptor()), ledgers.resolve("second.json"));
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

    private Call restore(String name, String typed, String... more) {
        return ledger.with(PASSWORD + "\n" + typed + "\n", name, "restore", more);
    }

    private Call wallet(String name, String verb, String... more) {
        return ledger.wallet(name, verb, more);
    }

    private Call unlocking(String name, String verb, String... more) {
        return ledger.unlocking(name, verb, more);
    }

    private Call call(String... args) {
        return ledger.call(args);
    }

    private String folder(String name) {
        return ledger.folder(name);
    }

    private String refused(String verb, String... more) {
        return sentence(wallet("ann", verb, more));
    }

    private String with(String input, String verb, String... more) {
        return sentence(ledger.with(input, "ann", verb, more));
    }

    private static String sentence(Call call) {
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.out()).isEmpty();
        assertThat(call.err().lines()).hasSize(1);
        return call.err().strip();
    }
}
