package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two who trade, at a ledger that comes back with a journal from before their channel. */
@EnabledIfSystemProperty(named = "long.trades", matches = "true", disabledReason = "it is of the long form")
@Timeout(300)
class OlderLedgerTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final long FILLED = 5_000_000;

    @TempDir
    private Path temp;

    @Test
    void theDownloadGoesOnTheChannelIsLostAndTheyTradeOnWithAnother() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            ledger.stop();
            ledger.keep();
            ledger.start();
            Wares wares = Wares.make(temp, 4 << 20, SEED);
            Trader ann = seller(ledger, wares);
            Trader bob = buyer(ledger, wares, "copy", ann);
            bob.await("a payment", it -> it.has("buys") && it.part("buys").number("spent") > 0);
            ledger.stop();
            ledger.putBack();
            ledger.start();
            bob.succeeds();
            ann.close();
            assertThat(wares.areIn(temp.resolve("copy"))).isTrue();
            long earned = new Books(ledger).paid("ann");
            assertThat(new Books(ledger).paid("bob")).isEqualTo(earned).isPositive();
            assertForgotten(ledger, "ann", 0, earned);
            assertForgotten(ledger, "bob", FILLED, 0);

            Trader again = seller(ledger, wares);
            Trader next = buyer(ledger, wares, "another copy", again);
            next.succeeds();
            again.close();
            assertThat(wares.areIn(temp.resolve("another copy"))).isTrue();
            long settled = new Books(ledger).settled("ann");
            assertThat(settled).isPositive();
            assertForgotten(ledger, "ann", 0, earned);
            assertForgotten(ledger, "bob", FILLED - settled, 0);
            System.out.printf(
                    "seed %d: %d grains earned that the ledger has forgotten, %d settled afterwards%n",
                    SEED, earned, settled);
            new Books(ledger).areSound();
        }
    }

    /** What it has besides is neither spendable nor locked nor to be settled. */
    private static void assertForgotten(ServedLedger ledger, String name, long spendable, long earned) {
        assertThat(ledger.wallet(name, "balance").out())
                .contains("Unknown to the ledger", "it has lost a part of its journal");
        Heard balance = Heard.of(ledger.wallet(name, "balance", "--json").out());
        assertThat(balance.number("spendable")).isEqualTo(spendable);
        assertThat(balance.number("locked") + balance.number("unsettled")).isZero();
        assertThat(balance.number("unknown")).isGreaterThanOrEqualTo(Math.max(1, earned));
    }

    private Trader buyer(ServedLedger ledger, Wares wares, String copy, Trader ann) throws IOException {
        List<String> get = List.of(
                "get", wares.torrent().toString(), "--to", temp.resolve(copy).toString());
        return Trader.start(
                ledger, "bob", FreePort.any(), get, "--spend", "4", "--bid", "50", "--peer", "127.0.0.1:" + ann.port());
    }

    private static Trader seller(ServedLedger ledger, Wares wares) throws IOException {
        List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "50");
        return Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "1M");
    }
}
