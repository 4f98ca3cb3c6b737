package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands about a wallet that are killed at any moment. {@code -Dcommand.kills=40} kills more often. */
@Timeout(600)
class KilledCommandsTest {
    private static final int KILLS = Integer.getInteger("command.kills", 4);
    private static final long SEED = Long.getLong("seed", 1);
    private static final int MILLIS = 1_500;
    private static final long CENT = 10_000;
    private static final long ALL = 5_000_000;
    private static final Pattern SPENDABLE = Pattern.compile("\"spendable\": \"([0-9]+)\"");

    private final Random random = new Random(SEED);

    @TempDir
    private Path temp;

    @Test
    void aWalletIsMadeAsAWholeOrNotAtAll() throws IOException, InterruptedException {
        int whole = 0;
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path folder = temp.resolve("wallet" + kill);
            killedWhileMaking(folder, kill);
            begun += new Unfinished(folder).folders().isEmpty() ? 0 : 1;
            if (Files.exists(folder)) {
                whole++;
                assertThat(words(folder).split(" ", -1)).hasSize(12);
            }
        }
        Path last = temp.resolve("wallet" + (KILLS - 1));
        int expected = Files.exists(last) ? 2 : 0;
        assertThat(with("create", last).status()).isEqualTo(expected);
        assertThat(words(last).split(" ", -1)).hasSize(12);
        assertThat(new Unfinished(last).folders()).isEmpty();
        System.out.printf(
                "%d kills (seed %d) while a wallet was made: %d wallets are whole, the others are not there; %d left a"
                        + " folder behind that was not finished%n",
                KILLS, SEED, whole, begun);
        assertThat(begun).as("-Dseed=%d: kills in the midst", SEED).isPositive();
    }

    /** At any moment, or once the folder, its first file or its second one is there. */
    private void killedWhileMaking(Path folder, int kill) throws IOException, InterruptedException {
        Process process = OwnProcess.start(ServedLedger.password("wallet", "create", "--wallet", folder.toString()));
        process.outputWriter().append(ServedLedger.PASSWORD + "\n").flush();
        if (kill % 4 == 0) {
            Thread.sleep(random.nextInt(MILLIS));
        }
        int step =
                List.of(0, 1, Unfinished.FIRST_FILE, Unfinished.FIRST_FILE + 1).get(kill % 4);
        new Unfinished(folder).kill(process, step, random.nextInt(5_000));
    }

    private static String words(Path folder) {
        Call call = with("backup", folder, "--words");
        assertThat(call.err()).isEmpty();
        return call.out().strip();
    }

    private static Call with(String verb, Path folder, String... more) {
        List<String> all = new ArrayList<>(ServedLedger.password("wallet", verb, "--wallet", folder.toString()));
        all.addAll(List.of(more));
        return Call.withInput(ServedLedger.PASSWORD + "\n", all.toArray(String[]::new));
    }

    @Test
    void aTransferIsDoneOnceOrNotAtAll() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.ANN);
            long done = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                killedWhileSending(ledger, kill);
                Call cleared = ledger.wallet("ann", "balance", "--json");
                long now = sent(ledger);
                assertThat(now)
                        .as("-Dseed=%d, kill %d: %s", SEED, kill, cleared)
                        .isBetween(done, done + 1);
                assertThat(spendable(cleared)).isEqualTo(ALL - now * CENT);
                assertThat(spendable(ledger.wallet("bob", "balance", "--json"))).isEqualTo(now * CENT);
                done = now;
            }
            System.out.printf(
                    "%d kills (seed %d) while tokens were sent: %d transfers were done, once each%n",
                    KILLS, SEED, done);
            assertThat(done).isPositive();
        }
    }

    /** At any moment, or while the mandate or the answer is on its way. */
    private void killedWhileSending(ServedLedger ledger, int kill) throws IOException, InterruptedException {
        Process process = ledger.process("ann", "send", ServedLedger.BOB, "0.01");
        if (kill % 4 == 1) {
            ledger.toll.stopMandate(process::destroyForcibly);
        } else if (kill % 4 == 2) {
            ledger.toll.stopAnswer(process::destroyForcibly);
        } else {
            Thread.sleep(random.nextInt(MILLIS));
            process.destroyForcibly();
        }
        process.waitFor();
    }

    private static long sent(ServedLedger ledger) {
        return ledger.wallet("ann", "history", "--csv")
                .out()
                .lines()
                .filter(line -> line.contains(",sent," + CENT + ","))
                .count();
    }

    private static long spendable(Call balance) {
        Matcher found = SPENDABLE.matcher(balance.out());
        assertThat(found.find()).as(balance.toString()).isTrue();
        return Long.parseLong(found.group(1));
    }
}
