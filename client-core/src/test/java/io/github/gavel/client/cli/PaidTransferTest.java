package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
            Wares wares = Wares.make(temp, SIZE, SEED);
            Path copy = temp.resolve("copy");
            List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "0.5");
            try (Trader ann = Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "1M")) {
                ann.await("that it sells", it -> it.has("sells"));
                List<String> get = List.of("get", wares.magnet(ann.port()), "--to", copy.toString(), "--spend", "4");
                Trader.start(ledger, "bob", FreePort.any(), get).succeeds();
            }
            assertThat(wares.areIn(copy)).isTrue();
            Books books = new Books(ledger);
            long earned = books.settled("ann");
            long paid = books.paid("bob");
            System.out.printf("%d bytes (seed %d): %d grains known to be paid, %d settled%n", SIZE, SEED, paid, earned);
            assertThat(earned).as("no byte is paid for twice").isBetween(1L, GRAINS_PER_GIB * SIZE / (1 << 30));
            assertThat(paid)
                    .as("who buys may end before it hears of the last ack")
                    .isBetween(1L, earned);
            books.areSound();
        }
    }
}
