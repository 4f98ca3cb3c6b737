package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A program in another language, written from the document, buys a piece from our seed. */
@Timeout(90)
class OtherLanguageTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final Path PEER = Path.of("..", "docs", "examples", "peer.py");
    private static final Pattern PAID = Pattern.compile("(?m)^paid (\\d+) grains for piece 0 of some\\.bin, .*\\R\\z");

    @TempDir
    private Path temp;

    @Test
    void paysOurSeedForAPieceAndTheLedgerSettlesIt() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            Wares wares = Wares.make(temp, 1 << 20, SEED);
            List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "50");
            String paid;
            try (Trader ann = Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "1M")) {
                ann.await("that it sells", it -> it.has("sells"));
                paid = bought(wares.magnet(ann.port()), ledger.descriptor());
            }
            assertThat(ledger.wallet("ann", "balance", "--json").out()).contains("\"settled\": \"" + paid + "\"");
            assertThat(ledger.wallet("ann", "channels", "--json").out())
                    .containsOnlyOnce("\"settled\": \"" + paid + "\"")
                    .contains("\"state\": \"closed\"");
        }
    }

    private static String bought(String magnet, String descriptor) throws IOException, InterruptedException {
        Process peer = python(PEER.toString(), magnet, descriptor);
        String said = new String(peer.getInputStream().readAllBytes(), UTF_8);
        assertThat(peer.waitFor()).as(said).isZero();
        Matcher last = PAID.matcher(said);
        assertThat(last.find()).as(said).isTrue();
        return last.group(1);
    }

    private static Process python(String file, String magnet, String descriptor) {
        try {
            return new ProcessBuilder(List.of("python3", "-B", file, magnet, descriptor))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return abort("there is no python3 here: " + missing.getMessage());
        }
    }
}
