package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Who buys, who sells and the ledger between them, each killed at any moment and started again. */
@Timeout(3_600)
class KilledTradersTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final int KILLS = Integer.getInteger("trader.kills", 20);
    private static final int SIZE = (3 << 19) * (KILLS + 2);
    private static final long APART = 50;
    private static final long PIECE = 64 << 10;
    private static final long GRAINS_PER_GIB = 500_000;

    private final Random random = new Random(SEED);
    private final int[] killed = new int[3];
    private int underway;

    @TempDir
    private Path temp;

    @Test
    void whoeverIsKilledTheyGoOnAndTheirBooksAgreeWithTheLedgers() throws IOException, InterruptedException {
        int port = FreePort.any();
        try (ServedLedger ledger = ServedLedger.in(temp);
                Distance distance = Distance.before(port, APART)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Wares wares = Wares.make(temp, SIZE, SEED);
            Trader seed = seed(ledger, wares, port);
            Trader get = get(ledger, wares, distance);
            int first = random.nextInt(killed.length);
            for (int kill = 0; kill < KILLS && get.isAlive(); kill++) {
                get.awaitFromNowOn("that it buys", KilledTradersTest::buys);
                Thread.sleep(random.nextInt(1_500));
                if (kill % 4 != 3 && get.tellsSoon(KilledTradersTest::hasPaymentUnderway)) {
                    underway++;
                }
                int victim = (first + kill) % killed.length;
                killed[victim]++;
                if (victim == 0) {
                    ledger.kill();
                    ledger.start();
                } else if (victim == 1) {
                    seed.kill();
                    forgive();
                    seed = seed(ledger, wares, port);
                } else {
                    get.kill();
                    get = get(ledger, wares, distance);
                }
            }
            get.succeeds(Duration.ofMinutes(3 + KILLS / 10));
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
                "Kills (seed %d): the ledger %d, who sells %d, who buys %d, %d with a payment underway; "
                        + "%d grains paid, %d settled, %d not%n",
                SEED, killed[0], killed[1], killed[2], underway, paid, earned, unsettled);
        assertThat(killed[0] + killed[1] + killed[2]).as("kills").isEqualTo(KILLS);
        assertThat(underway).as("with a payment underway").isGreaterThanOrEqualTo(KILLS / 2);
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

    /** Who crashes three times in a day is barred for one, unless whoever sells forgets it. */
    private void forgive() throws IOException {
        try (Stream<Path> all = Files.walk(temp.resolve("ann"))) {
            for (Path file : all.filter(it -> it.endsWith("market")).toList()) {
                Files.delete(file);
            }
        }
    }

    private Trader get(ServedLedger ledger, Wares wares, Distance distance) throws IOException {
        String copy = temp.resolve("copy").toString();
        List<String> words =
                List.of("get", wares.torrent().toString(), "--to", copy, "--peer", "127.0.0.1:" + distance.port());
        return Trader.start(ledger, "bob", FreePort.any(), words, "--spend", "4", "--bid", "0.5");
    }

    private static boolean buys(Heard event) {
        return event.has("buys")
                && event.part("buys").parts("sellers").stream()
                        .anyMatch(it -> it.text("serves").equals("true") && it.number("rate") > 0);
    }

    private static boolean hasPaymentUnderway(Heard event) {
        return buys(event) && event.part("buys").number("underway") > 0;
    }
}
