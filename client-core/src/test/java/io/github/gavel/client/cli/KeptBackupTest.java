package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A backup that is kept while a transfer trades. */
@Timeout(900)
class KeptBackupTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SIZE = 14 << 20;
    private static final long FILLED = 5_000_000;

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
            Wares wares = Wares.make(temp, SIZE, SEED);
            List<String> sell = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "0.5");
            try (Trader seed = Trader.start(ledger, "ann", FreePort.any(), sell, "--up", "1M")) {
                Trader get = get(ledger, wares, seed);
                get.await("a payment", it -> it.has("buys") && it.part("buys").number("spent") > 0);
                Thread.sleep(random.nextInt(1_000));
                get.kill();

                Folders.delete(Path.of(ledger.folder("bob")));
                Call restored = ledger.with(
                        ServedLedger.PASSWORD + "\n" + words, "bob", "restore", "--channels", backup().toString());
                assertThat(restored.status()).as(restored.err()).isZero();
                assertThat(balance(ledger, "bob").number("locked")).isPositive();

                Trader again = get(ledger, wares, seed);
                again.await("its state", it -> it.has("state"));
                Folders.delete(parent());
                Files.createFile(parent());
                again.succeeds();
                assertThat(warnings(again)).singleElement().asString().startsWith("The backup " + backup() + " cannot");
            }
            assertThat(wares.areIn(Path.of(copy()))).isTrue();
            assertBooksAgree(ledger);
        }
    }

    private static List<String> warnings(Trader trader) {
        return trader.told().stream()
                .map(Trader.Told::event)
                .filter(it -> it.has("warning"))
                .map(it -> it.text("warning"))
                .toList();
    }

    private static void assertBooksAgree(ServedLedger ledger) throws IOException {
        long earned = balance(ledger, "ann").number("settled");
        Heard bob = balance(ledger, "bob");
        System.out.printf(
                "Killed while it paid (seed %d): %d grains earned, %d spendable, %d locked%n",
                SEED, earned, bob.number("spendable"), bob.number("locked"));
        assertThat(earned).isPositive();
        assertThat(earned + bob.number("spendable") + bob.number("locked")).isEqualTo(FILLED);
        new Books(ledger).areSound();
    }

    private static Heard balance(ServedLedger ledger, String name) {
        return Heard.of(ledger.wallet(name, "balance", "--json").out());
    }

    private Trader get(ServedLedger ledger, Wares wares, Trader seed) throws IOException {
        List<String> words = List.of(
                "get",
                wares.torrent().toString(),
                "--to",
                copy(),
                "--spend",
                "4",
                "--bid",
                "0.5",
                "--peer",
                "127.0.0.1:" + seed.port());
        return Trader.start(ledger, "bob", FreePort.any(), words, "--backup", backup().toString());
    }

    @Test
    void whatCannotBeSavedIsSaidBeforeAnythingBegins() throws IOException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            Wares wares = Wares.make(temp, SIZE, SEED);
            Path garbage = Files.writeString(temp.resolve("garbage"), "this is no backup of anything at all, but text");
            Path anns = temp.resolve("anns");
            assertThat(ledger.unlocking("ann", "backup", anns.toString()).status())
                    .isZero();
            assertRefused(
                    ledger, wares, garbage, "The backup " + garbage + " cannot be read: it is no backup of a wallet");
            assertRefused(
                    ledger, wares, anns, "The backup " + anns + " cannot be read: it is of other words, or damaged");
            assertRefused(
                    ledger, wares, garbage.resolve("below"), "The backup " + garbage.resolve("below") + " cannot be ");
            Call idle = Call.of("get", wares.torrent().toString(), "--to", copy(), "--backup", backup().toString());
            assertThat(idle.err()).contains("--backup is of use only with --spend or --earn");
            assertThat(Path.of(copy())).doesNotExist();
        }
    }

    private void assertRefused(ServedLedger ledger, Wares wares, Path backup, String why) {
        List<String> words =
                new ArrayList<>(List.of("get", wares.torrent().toString(), "--to", copy(), "--spend", "4"));
        words.addAll(List.of("--wallet", ledger.folder("bob"), "--joined", ledger.joined()));
        words.addAll(List.of("--backup", backup.toString()));
        Call call = Call.withInput(
                ServedLedger.PASSWORD + "\n",
                ServedLedger.password(words.toArray(String[]::new)).toArray(String[]::new));
        assertThat(call.status()).isEqualTo(2);
        assertThat(call.err()).contains(why);
        assertThat(Path.of(copy())).doesNotExist();
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
}
