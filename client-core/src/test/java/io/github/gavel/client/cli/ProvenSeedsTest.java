package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.client.memory.MarketMemory;
import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.LedgerId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.ledger.disk.PrivateFolder;
import io.github.gavel.speed.providing.Seeding;
import io.github.gavel.wallet.home.WalletHome;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two seeds with wallets, each a process of its own, and a ledger that a third one serves. */
@Timeout(120)
class ProvenSeedsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final Pattern RESERVE = Pattern.compile("\"sells\":\\{\"reserve\":\"([0-9]+)\"");
    private static final long A_QUARTER = 1_000_000;

    @TempDir
    private Path temp;

    @Test
    void aReserveRisesWithTheTimeAndHalvesWhenAnotherProvesThatItHasTheTorrent()
            throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            Path torrent = torrent();
            rememberTenHours(ledger, torrent);
            int port = FreePort.any();
            Process ann = seed(ledger, "ann", torrent, "--port", Integer.toString(port));
            try (BufferedReader said = ann.inputReader(UTF_8)) {
                assertThat(reserve(said)).isBetween(A_QUARTER * 99 / 100, A_QUARTER);
                Process bob = seed(ledger, "bob", torrent, "--peer", "127.0.0.1:" + port);
                try (BufferedReader bobs = bob.inputReader(UTF_8)) {
                    long halved = A_QUARTER;
                    while (halved > A_QUARTER / 2) {
                        halved = reserve(said);
                    }
                    assertThat(halved).isBetween(A_QUARTER * 99 / 200, A_QUARTER / 2);
                    long early = reserve(bobs);
                    long late = early;
                    while (late <= early) {
                        late = reserve(bobs);
                    }
                    assertThat(late).as("a minute of ten hours").isLessThan(A_QUARTER / 10);
                } finally {
                    Dealer.stop(bob);
                }
            } finally {
                Dealer.stop(ann);
            }
        }
    }

    private Path torrent() throws IOException {
        byte[] content = new byte[3_000_000];
        new Random(SEED).nextBytes(content);
        Path original = Files.write(temp.resolve("some.bin"), content);
        Path torrent = temp.resolve("some.torrent");
        assertThat(Call.of("create", original.toString(), "-o", torrent.toString())
                        .status())
                .isZero();
        return torrent;
    }

    private static void rememberTenHours(ServedLedger ledger, Path torrent) throws IOException {
        Matcher hash = Pattern.compile("\"infohash\": \"([0-9a-f]{40})\"")
                .matcher(Call.of("inspect", torrent.toString(), "--json").out());
        assertThat(hash.find()).isTrue();
        Matcher id = Pattern.compile("\"ledger\": \"0x([0-9a-f]{64})\"")
                .matcher(ledger.call("ledger", "join", ledger.descriptor(), "--to", ledger.joined(), "--json")
                        .out());
        assertThat(id.find()).isTrue();
        Path folder = new WalletHome(Path.of(ledger.folder("ann"))).ofLedger(new LedgerId(Octets.ofHex(id.group(1))));
        new PrivateFolder(folder).create();
        try (MarketMemory memory = MarketMemory.in(folder)) {
            memory.keep(
                    new InfoHash(Octets.ofHex(hash.group(1))), new Seeding(Duration.ofHours(10), Duration.ofHours(10)));
        }
    }

    private Process seed(ServedLedger ledger, String name, Path torrent, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("seed", torrent.toString(), "--earn", "--worth", "4", "--json"));
        words.addAll(List.of(more));
        return new Dealer(ledger, name, temp).start(words.toArray(String[]::new));
    }

    private static long reserve(BufferedReader said) throws IOException {
        while (true) {
            String line = said.readLine();
            assertThat(line).as("it ended").isNotNull();
            Matcher found = RESERVE.matcher(line);
            if (found.find()) {
                return Long.parseLong(found.group(1));
            }
        }
    }
}
