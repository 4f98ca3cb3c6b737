package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is kept while a transfer trades. */
@Timeout(900)
class KeptBackupTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SIZE = 14 << 20;
    private static final long FILLED = 5_000_000;
    private static final Pattern SPENT = Pattern.compile("\"spent\":\"([1-9][0-9]*)\"");

    private final Random random = new Random(SEED);

    @TempDir
    private Path temp;

    @Test
    void whoIsKilledWhileItPaysAndLosesItsDiskLosesNoDeposit() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            String words = ledger.unlocking("bob", "backup", "--words").out();
            Path original = original();
            int port = freePort();
            Process seed = trader(
                    ledger, "ann", "seed", torrent(), "--up", "1M", "--earn", "--reserve", "0.5", "--port", port + "");
            try {
                Process get = get(ledger, port);
                awaitPayment(get);
                Thread.sleep(random.nextInt(1_000));
                get.destroyForcibly().waitFor();

                Folders.delete(Path.of(ledger.folder("bob")));
                Call restored = ledger.with(
                        ServedLedger.PASSWORD + "\n" + words, "bob", "restore", "--channels", backup().toString());
                assertThat(restored.status()).as(restored.err()).isZero();
                assertThat(sum(ledger, "bob", "locked")).isPositive();

                Process again = get(ledger, port);
                assertThat(restOfWarnings(again)).containsExactly(backup().toString());
                assertThat(again.waitFor(2, TimeUnit.MINUTES)).isTrue();
                assertThat(again.exitValue()).isZero();
            } finally {
                seed.destroy();
                seed.waitFor();
            }
            assertThat(Files.mismatch(original, temp.resolve("copy").resolve("some.bin")))
                    .isEqualTo(-1);
            assertBooksAgree(ledger);
        }
    }

    private void assertBooksAgree(ServedLedger ledger) throws IOException {
        long earned = sum(ledger, "ann", "settled");
        long spendable = sum(ledger, "bob", "spendable");
        long locked = sum(ledger, "bob", "locked");
        System.out.printf(
                "Killed while it paid (seed %d): %d grains earned, %d spendable, %d locked%n",
                SEED, earned, spendable, locked);
        assertThat(earned).isPositive();
        ledger.stop();
        Call audit = ledger.call("ledger", "audit", ledger.folder("ledger"), "--json");
        assertThat(audit.status()).isZero();
        long deposits = number("locked", audit.out());
        assertThat(earned + spendable + deposits).isEqualTo(FILLED);
        assertThat(locked).as("of no deposit who made it does not know").isGreaterThanOrEqualTo(deposits);
    }

    /** Takes the place away from the backup, and hears which files the warnings name. */
    private List<String> restOfWarnings(Process get) throws IOException {
        Pattern warning = Pattern.compile("\\{\"warning\":\"The backup (.*) cannot be written: .*\"}");
        List<String> named = new ArrayList<>();
        try (BufferedReader said = get.inputReader(UTF_8)) {
            assertThat(said.readLine()).contains("\"state\"");
            Folders.delete(parent());
            Files.createFile(parent());
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                Optional.of(warning.matcher(line)).filter(Matcher::matches).ifPresent(it -> named.add(it.group(1)));
            }
        }
        return named;
    }

    private static void awaitPayment(Process get) throws IOException {
        BufferedReader said = get.inputReader(UTF_8);
        boolean isPaying = false;
        while (!isPaying) {
            String line = said.readLine();
            assertThat(line).as("it ended before it paid").isNotNull();
            isPaying = SPENT.matcher(line).find();
        }
    }

    @Test
    void whatCannotBeSavedIsSaidBeforeAnythingBegins() throws IOException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            original();
            Path garbage = Files.writeString(temp.resolve("garbage"), "this is no backup of anything at all, but text");
            Path anns = temp.resolve("anns");
            assertThat(ledger.unlocking("ann", "backup", anns.toString()).status())
                    .isZero();
            assertRefused(ledger, garbage, "The backup " + garbage + " cannot be read: it is no backup of a wallet");
            assertRefused(ledger, anns, "The backup " + anns + " cannot be read: it is of other words, or damaged");
            assertRefused(ledger, garbage.resolve("below"), "The backup " + garbage.resolve("below") + " cannot be ");
            Call idle = Call.of("get", torrent(), "--to", copy(), "--backup", backup().toString());
            assertThat(idle.err()).contains("--backup is of use only with --spend or --earn");
            assertThat(Path.of(copy())).doesNotExist();
        }
    }

    private void assertRefused(ServedLedger ledger, Path backup, String why) {
        List<String> words = new ArrayList<>(List.of("get", torrent(), "--to", copy(), "--spend", "4"));
        words.addAll(List.of("--wallet", ledger.folder("bob"), "--joined", ledger.joined()));
        words.addAll(List.of("--backup", backup.toString()));
        Call call = Call.withInput(
                ServedLedger.PASSWORD + "\n",
                ServedLedger.password(words.toArray(String[]::new)).toArray(String[]::new));
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains(why);
        assertThat(Path.of(copy())).doesNotExist();
    }

    private Path original() throws IOException {
        byte[] content = new byte[SIZE];
        random.nextBytes(content);
        Path original = Files.write(temp.resolve("some.bin"), content);
        assertThat(Call.of("create", original.toString(), "-o", torrent(), "--piece-size", "64K")
                        .status())
                .isZero();
        return original;
    }

    private String torrent() {
        return temp.resolve("some.torrent").toString();
    }

    private String copy() {
        return temp.resolve("copy").toString();
    }

    private Path parent() {
        return temp.resolve("elsewhere");
    }

    private Path backup() {
        return parent().resolve("channels.backup");
    }

    private Process get(ServedLedger ledger, int port) throws IOException {
        return trader(
                ledger,
                "bob",
                "get",
                torrent(),
                "--to",
                copy(),
                "--spend",
                "4",
                "--bid",
                "0.5",
                "--json",
                "--backup",
                backup().toString(),
                "--peer",
                "127.0.0.1:" + port);
    }

    private Process trader(ServedLedger ledger, String name, String... verb) throws IOException {
        List<String> words = new ArrayList<>(List.of(verb));
        words.addAll(List.of("--bind", "127.0.0.1", "--wallet", ledger.folder(name), "--joined", ledger.joined()));
        words.addAll(List.of("--state", temp.resolve(name + ".state").toString()));
        Process process = OwnProcess.start(ServedLedger.password(words.toArray(String[]::new)));
        process.outputWriter().append(ServedLedger.PASSWORD + "\n").flush();
        return process;
    }

    private static long sum(ServedLedger ledger, String name, String what) {
        return number(what, ledger.wallet(name, "balance", "--json").out());
    }

    private static long number(String what, String json) {
        Matcher found = Pattern.compile("\"" + what + "\": \"([0-9]+)\"").matcher(json);
        assertThat(found.find()).as(what).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
