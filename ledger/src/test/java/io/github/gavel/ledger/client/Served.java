package io.github.gavel.ledger.client;

import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.descriptor.LedgerUrl;
import io.github.gavel.ledger.descriptor.Pin;
import io.github.gavel.ledger.disk.FaultyDisk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.faucet.Faucet;
import io.github.gavel.ledger.server.Caps;
import io.github.gavel.ledger.server.LedgerServer;
import io.github.gavel.ledger.server.Pace;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.ledger.server.Serving;
import io.github.gavel.ledger.server.Started;
import io.github.gavel.ledger.town.Town;
import io.github.gavel.ledger.town.ToyCurve;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The town's ledger behind a server on this computer. */
public final class Served implements Closeable {
    private static final Pace FREE = new Pace(1_000_000, 1_000_000);

    /** Nobody in these tests asks too often by accident. */
    public static final Caps GENEROUS =
            new Caps(64 << 10, 8 << 10, 1_024, 64, FREE, FREE, FREE, Duration.ofSeconds(30), Duration.ofSeconds(10));

    public static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofMillis(5),
            Duration.ofMillis(200),
            16,
            16_384);

    public final Embedded embedded = new Embedded();
    public final FaultyDisk disk = new FaultyDisk();
    public final List<String> log = Collections.synchronizedList(new ArrayList<>());
    public final EmbeddedLedger ledger = embedded.open(disk);
    public final LedgerServer server;

    private Served(Caps caps, Optional<ServerKey> key, Function<EmbeddedLedger, Optional<Faucet>> faucet) {
        Serving serving = new Serving(
                ledger,
                Optional.of(ledger),
                faucet.apply(ledger),
                "{}",
                Set.of("127.0.0.1", "localhost"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                key,
                caps,
                Served::tick,
                log::add);
        server = ((Started.Running) LedgerServer.start(serving)).server();
    }

    public static Served open() {
        return open(GENEROUS);
    }

    public static Served open(Caps caps) {
        return new Served(caps, Optional.empty(), ledger -> Optional.empty());
    }

    public static Served open(ServerKey key) {
        return open(GENEROUS, key);
    }

    public static Served open(Caps caps, ServerKey key) {
        return new Served(caps, Optional.of(key), ledger -> Optional.empty());
    }

    public static Served withFaucet(Function<EmbeddedLedger, Faucet> faucet) {
        return new Served(GENEROUS, Optional.empty(), ledger -> Optional.of(faucet.apply(ledger)));
    }

    public static Tick tick() {
        return new Tick(System.nanoTime() & Long.MAX_VALUE);
    }

    public int port() {
        return server.address().getPort();
    }

    public LedgerClient client() {
        return client(port(), PATIENCE);
    }

    /** Of whoever listens at that port. */
    public static LedgerClient client(int port, Patience patience) {
        LedgerUrl url = LedgerUrl.of("http://127.0.0.1:" + port);
        return new LedgerClient(Town.CHARTER, new ToyCurve(), List.of(url), Optional.empty(), patience);
    }

    public LedgerClient pinned(Pin pin) {
        LedgerUrl url = LedgerUrl.of("https://127.0.0.1:" + port());
        return new LedgerClient(
                Town.CHARTER, new ToyCurve(), List.of(url), Optional.of(PinnedKey.context(pin)), PATIENCE);
    }

    @Override
    public void close() throws IOException {
        server.close();
        ledger.close();
    }
}
