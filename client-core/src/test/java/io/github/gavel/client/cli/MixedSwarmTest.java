package io.github.gavel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One that sells, one of ours that pays, one of ours that does not, and other people's programs. */
@EnabledIfSystemProperty(named = "long.trades", matches = "true", disabledReason = "it is of the long form")
@Timeout(300)
class MixedSwarmTest {
    private static final long SEED = Long.getLong("seed", 1);
    private static final Path SCRIPT = Path.of("..", "benchmarks", "peers", "libtorrent_peer.py");
    private static final String PYTHON = "/usr/bin/python3";
    private static final String NAME = "gv_speed";
    private static final String OTHERS_NAME = "ut_metadata";

    /** How a first message begins: with a challenge. */
    private static final String HELLO = "d1:c32:";

    private static final String TRANSMISSIONS_SETTINGS = """
            {"bind-address-ipv4": "127.0.0.1", "dht-enabled": false, "lpd-enabled": false, "pex-enabled": false,
             "utp-enabled": false, "port-forwarding-enabled": false}
            """;

    @TempDir
    private Path temp;

    private final List<Process> foreign = new ArrayList<>();
    private final Map<String, Eavesdropper> ears = new LinkedHashMap<>();
    private final List<Trader> traders = new ArrayList<>();

    @AfterEach
    void everybodyEnds() throws IOException {
        foreign.forEach(Process::destroyForcibly);
        traders.forEach(Trader::kill);
        for (Eavesdropper ear : ears.values()) {
            ear.close();
        }
    }

    @Test
    void whoeverKnowsNothingOfItIsToldNothingOfItAndGetsItsShare() throws IOException, InterruptedException {
        try (ServedLedger ledger = ServedLedger.in(temp)) {
            Wares wares = Wares.make(temp, 4 << 20, SEED);
            startForeign(wares);
            assumeFalse(ears.isEmpty(), "apt-get install aria2 python3-libtorrent transmission-cli");
            ledger.bring("ann");
            ledger.bring("bob");
            ledger.fill(ServedLedger.BOB);
            int plainPort = FreePort.any();
            Process plain = plain(wares, plainPort);
            Trader bob = start(ledger, "bob", get(wares, "bob"), "--spend", "2", "--bid", "30", "--up", "100k");
            bob.await("its torrent", it -> it.text("state").equals("downloading"));
            List<String> terms = new ArrayList<>(List.of("--earn", "--reserve", "20", "--slots", "2", "--up", "3M"));
            ears.values().forEach(ear -> terms.addAll(List.of("--peer", "127.0.0.1:" + ear.port())));
            terms.addAll(List.of("--peer", "127.0.0.1:" + plainPort, "--peer", "127.0.0.1:" + bob.port()));
            Trader ann =
                    start(ledger, "ann", List.of("seed", wares.torrent().toString()), terms.toArray(String[]::new));
            bob.succeeds();
            assertThat(plain.waitFor()).isZero();
            for (String other : ears.keySet()) {
                awaitAll(wares, temp.resolve(other));
            }
            for (String copy : List.of("bob", "plain")) {
                assertThat(wares.areIn(temp.resolve(copy + ".copy"))).as(copy).isTrue();
            }
            ears.forEach(MixedSwarmTest::assertNothingWasSaid);
            assertFreeShare(ann, bob);
            Trader.endAll(List.of(ann));
            new Books(ledger).areSound();
        }
    }

    private static void assertNothingWasSaid(String name, Eavesdropper ear) {
        assertThat(ear.called()).as("%s names what it knows", name).contains(OTHERS_NAME);
        assertThat(ear.called()).as("%s", name).doesNotContain(NAME);
        assertThat(ear.callers()).as("what %s is told", name).doesNotContain(HELLO);
    }

    /** Of all that left while somebody paid, those who did not had three tenths. */
    private static void assertFreeShare(Trader seller, Trader buyer) {
        List<Trader.Told> selling =
                seller.told().stream().filter(told -> sells(told.event())).toList();
        Trader.Told first = selling.get(0);
        Trader.Told last = selling.get(selling.size() - 1);
        long sent = last.event().number("sent") - first.event().number("sent");
        long paid = received(buyer, last.nanos()) - received(buyer, first.nanos());
        System.out.printf(
                "mixed swarm (seed %d): while one paid, %d bytes left, of which it got %d; those who do not pay"
                        + " had %d %%%n",
                SEED, sent, paid, 100 * (sent - paid) / sent);
        assertThat(sent - paid).isGreaterThanOrEqualTo(sent / 5);
    }

    /** What had come of it when it last told before that, or first. */
    private static long received(Trader buyer, long nanos) {
        List<Heard> buying = buyer.told().stream()
                .filter(told -> told.nanos() <= nanos)
                .map(Trader.Told::event)
                .filter(event -> event.has("buys"))
                .toList();
        return buying.isEmpty()
                ? 0
                : buying.get(buying.size() - 1).part("buys").parts("sellers").stream()
                        .mapToLong(it -> it.number("received"))
                        .sum();
    }

    private static boolean sells(Heard event) {
        return event.has("sells")
                && event.part("sells").parts("peers").stream()
                        .anyMatch(it -> it.text("slot").equals("award"));
    }

    private void startForeign(Wares wares) throws IOException, InterruptedException {
        String torrent = wares.torrent().toString();
        if (isHere(List.of("aria2c", "--version"))) {
            int port = ear("aria2");
            String to = temp.resolve("aria2").toString();
            foreign.add(started(List.of(
                    "aria2c",
                    "--no-conf=true",
                    "--quiet=true",
                    "--dir=" + to,
                    "--listen-port=" + port,
                    "--enable-dht=false",
                    "--enable-dht6=false",
                    "--bt-enable-lpd=false",
                    "--enable-peer-exchange=false",
                    "--seed-time=1",
                    torrent)));
        }
        if (isHere(List.of(PYTHON, "-c", "import libtorrent"))) {
            int port = ear("libtorrent");
            String to = temp.resolve("libtorrent").toString();
            foreign.add(started(List.of(PYTHON, SCRIPT.toString(), "get", torrent, to, "--port", "" + port)));
        }
        if (isHere(List.of("transmission-cli", "--version"))) {
            int port = ear("transmission");
            Path settings = Files.createDirectory(temp.resolve("transmission.settings"));
            Files.writeString(settings.resolve("settings.json"), TRANSMISSIONS_SETTINGS);
            foreign.add(started(List.of(
                    "transmission-cli",
                    "--config-dir=" + settings,
                    "--download-dir=" + temp.resolve("transmission"),
                    "--port=" + port,
                    "--no-portmap",
                    "--encryption-tolerated",
                    torrent)));
        }
        System.out.printf("mixed swarm: with %s%n", ears.keySet());
    }

    private int ear(String name) throws IOException {
        Files.createDirectory(temp.resolve(name));
        int port = FreePort.any();
        ears.put(name, Eavesdropper.before(port));
        return port;
    }

    private static boolean isHere(List<String> words) throws InterruptedException {
        try {
            return started(words).waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static Process started(List<String> words) throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void awaitAll(Wares wares, Path folder) throws IOException, InterruptedException {
        while (!Files.exists(folder.resolve("some.bin")) || !wares.areIn(folder)) {
            Thread.sleep(200);
        }
    }

    private List<String> get(Wares wares, String name) {
        String copy = temp.resolve(name + ".copy").toString();
        return List.of("get", wares.torrent().toString(), "--to", copy);
    }

    private Process plain(Wares wares, int port) throws IOException {
        List<String> words = new ArrayList<>(get(wares, "plain"));
        words.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(port), "--up", "100k"));
        words.addAll(List.of("--state", temp.resolve("plain.state").toString()));
        Process plain = OwnProcess.start(words);
        foreign.add(plain);
        return plain;
    }

    private Trader start(ServedLedger ledger, String name, List<String> verb, String... more) throws IOException {
        Trader trader = Trader.start(ledger, name, FreePort.any(), verb, more);
        traders.add(trader);
        return trader;
    }
}
