package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A process that buys, and one that sells until it is killed for good. */
@EnabledIfSystemProperty(named = "long.trades", matches = "true", disabledReason = "it is of the long form")
@Timeout(300)
class RefundTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final long GIVEN = 5_000_000;
    private static final Duration LIFE = Duration.ofHours(12);

    @TempDir
    private Path temp;

    @Test
    void whatASellerThatIsGoneDidNotSettleComesBackOnceTheChannelHasExpired() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            long signed = buysFromOneThatIsKilled(ledger);
            Heard before = balance(ledger);
            long locked = before.number("locked");
            assertThat(locked).isGreaterThanOrEqualTo(signed);
            assertThat(signed).isPositive();
            assertThat(before.number("spendable")).isEqualTo(GIVEN - locked);

            ledger.stop();
            try (LaterLedger later = LaterLedger.of(ledger, LIFE.minusHours(1))) {
                assertThat(later.refunds("bob")).as("before it has expired").isEmpty();
            }
            try (LaterLedger later = LaterLedger.of(ledger, LIFE.plusHours(1))) {
                assertThat(later.refunds("bob")).containsExactly(locked);
            }
            ledger.start();
            Heard after = balance(ledger);
            System.out.printf("seed %d: %d of %d grains were locked, %d signed away%n", SEED, locked, GIVEN, signed);
            assertThat(after.number("locked")).isZero();
            assertThat(after.number("spendable")).isEqualTo(GIVEN);
            new Books(ledger).areSound();
        }
    }

    private static Heard balance(ServedLedger ledger) {
        return Heard.of(ledger.wallet("bob", "balance", "--json").out());
    }

    /** How much it signed for, of which the seller did not live to settle anything. */
    private long buysFromOneThatIsKilled(ServedLedger ledger) throws IOException, InterruptedException {
        Wares wares = Wares.make(temp, 16 << 20, SEED);
        List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "50");
        Trader ann = Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "200k");
        String copy = temp.resolve("copy").toString();
        List<String> get = List.of("get", wares.torrent().toString(), "--to", copy, "--bid", "50", "--spend", "1");
        Trader bob = Trader.start(ledger, "bob", FreePort.any(), get, "--peer", "127.0.0.1:" + ann.port());
        try (ann;
                bob) {
            bob.await("a payment", it -> it.has("buys") && it.part("buys").number("spent") > 0);
            ann.kill();
        }
        return Bought.of(bob).spent();
    }
}
