package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.memory.MarketMemory;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.speed.providing.Seeding;
import io.github.gavel.wallet.home.WalletHome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two seeds with wallets, each a process of its own, and a ledger that a third one serves. */
@Timeout(120)
class ProvenSeedsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final long A_QUARTER = 1_000_000;

    @TempDir
    private Path temp;

    @Test
    void aReserveRisesWithTheTimeAndHalvesWhenAnotherProvesThatItHasTheTorrent()
            throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            Path torrent = Wares.make(temp, 3_000_000, SEED).torrent();
            rememberTenHours(ledger, torrent);
            try (Trader ann = seed(ledger, "ann", torrent)) {
                long early = reserve(ann, it -> true);
                assertThat(early).isBetween(A_QUARTER * 99 / 100, A_QUARTER);
                try (Trader bob = seed(ledger, "bob", torrent, "--peer", "127.0.0.1:" + ann.port())) {
                    long halved = reserve(ann, it -> it <= A_QUARTER / 2);
                    assertThat(halved).isGreaterThanOrEqualTo(A_QUARTER * 99 / 200);
                    long bobs = reserve(bob, it -> true);
                    long late = reserve(bob, it -> it > bobs);
                    assertThat(late).as("a minute of ten hours").isLessThan(A_QUARTER / 10);
                }
            }
        }
    }

    private static void rememberTenHours(ServedLedger ledger, Path torrent) throws IOException {
        Heard described =
                Heard.of(Call.of("inspect", torrent.toString(), "--json").out());
        String joined = ledger.call("ledger", "join", ledger.descriptor(), "--to", ledger.joined(), "--json")
                .out();
        String id = Heard.of(joined).text("ledger").substring(2);
        Path folder = new WalletHome(Path.of(ledger.folder("ann"))).ofLedger(new LedgerId(Octets.ofHex(id)));
        new PrivateFolder(folder).create();
        try (MarketMemory memory = MarketMemory.in(folder)) {
            memory.keep(
                    new InfoHash(Octets.ofHex(described.text("infohash"))),
                    new Seeding(Duration.ofHours(10), Duration.ofHours(10)));
        }
    }

    private static Trader seed(ServedLedger ledger, String name, Path torrent, String... more) throws IOException {
        List<String> words = List.of("seed", torrent.toString(), "--earn", "--worth", "4");
        return Trader.start(ledger, name, FreePort.any(), words, more);
    }

    private static long reserve(Trader seed, LongPredicate wanted) throws InterruptedException {
        return seed.await(
                        "such a reserve",
                        it -> it.has("sells") && wanted.test(it.part("sells").number("reserve")))
                .part("sells")
                .number("reserve");
    }
}
