package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two who trade, and a ledger that is gone from their first payment on. */
@EnabledIfSystemProperty(named = "long.trades", matches = "true", disabledReason = "it is of the long form")
@Timeout(300)
class AbsentLedgerTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final long FILLED = 5_000_000;

    @TempDir
    private Path temp;

    @Test
    void whileTheLedgerIsGoneTheDownloadGoesOnAndWhatWasPaidIsSettledOnceItIsBack()
            throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Wares wares = Wares.make(temp, 4 << 20, SEED);
            Path copy = temp.resolve("copy");
            Trader ann = seller(ledger, wares);
            List<String> get = List.of("get", wares.torrent().toString(), "--to", copy.toString());
            Trader bob =
                    Trader.start(ledger, "bob", FreePort.any(), get, "--spend", "4", "--bid", "50", "--peer", at(ann));
            bob.await("a payment", it -> it.has("buys") && it.part("buys").number("spent") > 0);
            ledger.stop();
            bob.succeeds();
            ann.close();
            assertThat(wares.areIn(copy)).isTrue();
            assertThat(ledger.wallet("bob", "balance").err()).startsWith("the connection to ");
            Books books = new Books(ledger);
            assertThat(books.settled("ann")).isZero();
            long earned = books.paid("ann");
            assertThat(earned).isPositive();

            ledger.start();
            Trader again = seller(ledger, wares);
            again.await("that it sells", it -> it.has("sells"));
            again.close();
            System.out.printf(
                    "seed %d: %d grains earned while the ledger was gone, %d settled when it was back%n",
                    SEED, earned, books.settled("ann"));
            assertThat(books.settled("ann")).isEqualTo(earned);
            Heard bobs = Heard.of(ledger.wallet("bob", "balance", "--json").out());
            assertThat(bobs.number("spendable") + bobs.number("locked") + earned)
                    .isEqualTo(FILLED);
            books.areSound();
        }
    }

    private static Trader seller(ServedLedger ledger, Wares wares) throws IOException {
        List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "50");
        return Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "1M");
    }

    private static String at(Trader trader) {
        return "127.0.0.1:" + trader.port();
    }
}
