package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A seed that sells, and whoever buys from it: two processes with wallets, and a ledger that a third one serves. */
@Timeout(120)
class PaidTransferTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int SIZE = 16 << 20;
    private static final long GRAINS_PER_GIB = 500_000;

    @TempDir
    private Path temp;

    @Test
    void whoBidsPaysForWhatItGotAndTheLedgerAgreesWithBoth() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Path original = Files.write(temp.resolve("some.bin"), content());
            Dealer ann = new Dealer(ledger, "ann", temp);
            Dealer bob = new Dealer(ledger, "bob", temp);
            Process seed = ann.start("seed", original.toString(), "--up", "1M", "--earn", "--reserve", "0.5");
            try (BufferedReader said = seed.inputReader(UTF_8)) {
                String magnet = said.readLine();
                Process get =
                        bob.start("get", magnet, "--to", temp.resolve("copy").toString(), "--spend", "4");
                assertThat(get.waitFor(90, TimeUnit.SECONDS)).isTrue();
                assertThat(get.exitValue()).isZero();
            } finally {
                Dealer.stop(seed);
            }
            assertThat(Files.mismatch(original, temp.resolve("copy").resolve("some.bin")))
                    .isEqualTo(-1);
            long earned = ann.settled();
            long paid = bob.paid();
            System.out.printf("%d bytes (seed %d): %d grains known to be paid, %d settled%n", SIZE, SEED, paid, earned);
            assertThat(earned).as("no byte is paid for twice").isBetween(1L, GRAINS_PER_GIB * SIZE / (1 << 30));
            assertThat(paid)
                    .as("who buys may end before it hears of the last ack")
                    .isBetween(1L, earned);
            ledger.stop();
            assertThat(ledger.call("ledger", "audit", ledger.folder("ledger")).status())
                    .isZero();
        }
    }

    private static byte[] content() {
        byte[] content = new byte[SIZE];
        new Random(SEED).nextBytes(content);
        return content;
    }
}
