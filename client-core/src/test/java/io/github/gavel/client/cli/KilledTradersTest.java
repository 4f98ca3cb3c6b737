package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who buys, who sells and the ledger between them, each killed at any moment and started again. */
@Timeout(3_600)
class KilledTradersTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int KILLS = Integer.getInteger("trader.kills", 3);
    private static final int SIZE = 12 << 20;
    private static final long PIECE = 64 << 10;
    private static final long GRAINS_PER_GIB = 500_000;

    private final Random random = new Random(SEED);
    private final int[] killed = new int[3];

    @TempDir
    private Path temp;

    @Test
    void whoeverIsKilledTheyGoOnAndTheirBooksAgreeWithTheLedgers() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Wares wares = Wares.make(temp, SIZE, SEED);
            int port = FreePort.any();
            Trader seed = seed(ledger, wares, port);
            Trader get = get(ledger, wares, port);
            get.await("a payment", KilledTradersTest::hasSpent);
            int first = random.nextInt(killed.length);
            for (int kill = 0; kill < KILLS && get.isAlive(); kill++) {
                Thread.sleep(3_000 + random.nextInt(6_000));
                int victim = (first + kill) % killed.length;
                killed[victim]++;
                if (victim == 0) {
                    ledger.kill();
                    ledger.start();
                } else if (victim == 1) {
                    seed.kill();
                    seed = seed(ledger, wares, port);
                } else {
                    get.kill();
                    get = get(ledger, wares, port);
                }
            }
            get.succeeds();
            seed.close();
            assertThat(wares.areIn(temp.resolve("copy"))).isTrue();
            assertAgree(new Books(ledger));
        }
    }

    private void assertAgree(Books books) throws IOException {
        long earned = books.settled("ann");
        long unsettled = books.paid("ann") - earned;
        long paid = books.paid("bob");
        System.out.printf(
                "Kills (seed %d): the ledger %d, who sells %d, who buys %d; %d grains paid, %d settled, %d not%n",
                SEED, killed[0], killed[1], killed[2], paid, earned, unsettled);
        long atMost = GRAINS_PER_GIB * SIZE / (1 << 30);
        long ofAPiece = GRAINS_PER_GIB * PIECE / (1 << 30) + 1;
        assertThat(earned + unsettled)
                .as("no byte is paid for twice but of a piece that a kill undid")
                .isBetween(1L, atMost + KILLS * ofAPiece);
        assertThat(paid).as("what was acknowledged is there").isLessThanOrEqualTo(earned + unsettled);
        books.areSound();
    }

    private Trader seed(ServedLedger ledger, Wares wares, int port) throws IOException {
        return Trader.start(
                ledger,
                "ann",
                port,
                List.of("seed", wares.torrent().toString()),
                "--up",
                "1M",
                "--earn",
                "--reserve",
                "0.5");
    }

    private Trader get(ServedLedger ledger, Wares wares, int port) throws IOException {
        String copy = temp.resolve("copy").toString();
        List<String> words = List.of("get", wares.torrent().toString(), "--to", copy, "--peer", "127.0.0.1:" + port);
        return Trader.start(ledger, "bob", FreePort.any(), words, "--spend", "4", "--bid", "0.5");
    }

    private static boolean hasSpent(Heard event) {
        return event.has("buys") && event.part("buys").number("spent") > 0;
    }
}
