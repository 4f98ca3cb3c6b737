package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern PAID = Pattern.compile("\"paid\": \"([0-9]+)\"");
    private static final Pattern SETTLED = Pattern.compile("\"settled\": \"([0-9]+)\"");

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
            Path original = original();
            int port = freePort();
            Process seed = seed(ledger, port);
            Process get = get(ledger, port);
            int first = random.nextInt(killed.length);
            for (int kill = 0; kill < KILLS && get.isAlive(); kill++) {
                Thread.sleep(3_000 + random.nextInt(6_000));
                int victim = (first + kill) % killed.length;
                killed[victim]++;
                if (victim == 0) {
                    ledger.kill();
                    ledger.start();
                } else if (victim == 1) {
                    seed.destroyForcibly().waitFor();
                    seed = seed(ledger, port);
                } else {
                    get.destroyForcibly().waitFor();
                    get = get(ledger, port);
                }
            }
            assertThat(get.waitFor(10, TimeUnit.MINUTES)).isTrue();
            assertThat(get.exitValue()).isZero();
            seed.destroy();
            seed.waitFor();
            assertThat(Files.mismatch(original, temp.resolve("copy").resolve("some.bin")))
                    .isEqualTo(-1);
            assertBooksAgree(ledger);
        }
    }

    private void assertBooksAgree(ServedLedger ledger) throws IOException {
        long earned = sum(ledger, "ann", SETTLED);
        long unsettled = sum(ledger, "ann", PAID) - earned;
        long paid = sum(ledger, "bob", PAID);
        System.out.printf(
                "Kills (seed %d): the ledger %d, who sells %d, who buys %d; %d grains paid, %d settled, %d not%n",
                SEED, killed[0], killed[1], killed[2], paid, earned, unsettled);
        long atMost = GRAINS_PER_GIB * SIZE / (1 << 30);
        long ofAPiece = GRAINS_PER_GIB * PIECE / (1 << 30) + 1;
        assertThat(earned + unsettled)
                .as("no byte is paid for twice but of a piece that a kill undid")
                .isBetween(1L, atMost + KILLS * ofAPiece);
        assertThat(paid).as("what was acknowledged is there").isLessThanOrEqualTo(earned + unsettled);
        ledger.stop();
        Call audit = ledger.call("ledger", "audit", ledger.folder("ledger"), "--json");
        assertThat(audit.status()).isZero();
    }

    private Path original() throws IOException {
        byte[] content = new byte[SIZE];
        random.nextBytes(content);
        Path original = Files.write(temp.resolve("some.bin"), content);
        Call made = Call.of("create", original.toString(), "-o", torrent(), "--piece-size", "64K");
        assertThat(made.status()).isZero();
        return original;
    }

    private String torrent() {
        return temp.resolve("some.torrent").toString();
    }

    private Process seed(ServedLedger ledger, int port) throws IOException {
        return process(
                ledger,
                "ann",
                List.of("seed", torrent(), "--up", "1M", "--earn", "--reserve", "0.5", "--port", port + ""));
    }

    private Process get(ServedLedger ledger, int port) throws IOException {
        String copy = temp.resolve("copy").toString();
        return process(
                ledger,
                "bob",
                List.of("get", torrent(), "--to", copy, "--spend", "4", "--bid", "0.5", "--peer", "127.0.0.1:" + port));
    }

    private Process process(ServedLedger ledger, String name, List<String> verb) throws IOException {
        List<String> words = new ArrayList<>(verb);
        words.addAll(List.of("--bind", "127.0.0.1", "--wallet", ledger.folder(name), "--joined", ledger.joined()));
        words.addAll(List.of("--state", temp.resolve(name + ".state").toString()));
        Process process = OwnProcess.start(ServedLedger.password(words.toArray(String[]::new)));
        process.outputWriter().append(ServedLedger.PASSWORD + "\n").flush();
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static long sum(ServedLedger ledger, String name, Pattern what) {
        Matcher found = what.matcher(ledger.wallet(name, "channels", "--json").out());
        long sum = 0;
        while (found.find()) {
            sum += new BigDecimal(found.group(1)).longValueExact();
        }
        return sum;
    }
}
