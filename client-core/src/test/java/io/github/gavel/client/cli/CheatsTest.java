package io.github.gavel.client.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Of four who buy two cheat, in another language: what they get for nothing is a piece each. */
@Timeout(120)
class CheatsTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final long PIECE = 1 << 16;
    private static final Path CHEAT = Path.of("src", "test", "resources", "cheat.py");
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");
    private static final Pattern UNPAID = Pattern.compile("(?m)^unpaid (\\d+) of (\\d+): .*\\R\\z");

    @TempDir
    private Path temp;

    private final List<Process> cheats = new ArrayList<>();

    @AfterEach
    void everybodyEnds() {
        cheats.forEach(Process::destroyForcibly);
    }

    @Test
    void getAPieceEachAndDisturbNobody() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            Wares wares = Wares.make(temp, 8 << 20, SEED);
            List<String> seed = List.of("seed", wares.torrent().toString(), "--earn", "--reserve", "50");
            List<Trader.Told> told;
            try (Trader ann = Trader.start(ledger, "ann", FreePort.any(), seed, "--up", "1M")) {
                ann.await("that it sells", it -> it.has("sells"));
                for (String how : List.of("never", "again")) {
                    cheats.add(python(how, wares.magnet(ann.port()), ledger.descriptor()));
                }
                Trader bob = Trader.start(ledger, "bob", FreePort.any(), get(wares, ann.port()), "--spend", "9");
                for (Process cheat : cheats) {
                    assertUnpaidIsAPiece(cheat);
                }
                bob.succeeds();
                told = ann.told();
            }
            assertThat(wares.areIn(temp.resolve("copy"))).isTrue();
            assertThat(told).allSatisfy(CheatsTest::assertNobodyOwesMoreThanAPiece);
            assertThat(told.stream().flatMap(one -> customers(one.event())).anyMatch(it -> it.number("owes") > 0))
                    .isTrue();
        }
    }

    private List<String> get(Wares wares, int port) {
        return List.of(
                "get",
                wares.torrent().toString(),
                "--to",
                temp.resolve("copy").toString(),
                "--peer",
                "127.0.0.1:" + port);
    }

    private static void assertUnpaidIsAPiece(Process cheat) throws IOException, InterruptedException {
        String said = new String(cheat.getInputStream().readAllBytes(), UTF_8);
        assertThat(cheat.waitFor()).as(said).isZero();
        Matcher last = UNPAID.matcher(said);
        assertThat(last.find()).as(said).isTrue();
        assertThat(Long.parseLong(last.group(1))).as(said).isBetween(1L, Long.parseLong(last.group(2)));
    }

    private static void assertNobodyOwesMoreThanAPiece(Trader.Told told) {
        assertThat(customers(told.event()))
                .allSatisfy(customer -> assertThat(customer.number("owes"))
                        .isLessThanOrEqualTo(
                                (PIECE * Math.max(customer.number("rate"), customer.number("bid"))) >> 30));
    }

    private static Stream<Heard> customers(Heard event) {
        return event.has("sells") ? event.part("sells").parts("peers").stream() : Stream.empty();
    }

    private static Process python(String how, String magnet, String descriptor) {
        try {
            return new ProcessBuilder(
                            List.of("python3", "-B", CHEAT.toString(), EXAMPLES.toString(), how, magnet, descriptor))
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            return abort("there is no python3 here: " + missing.getMessage());
        }
    }
}
