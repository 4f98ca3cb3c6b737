package io.github.gavel.ledger.client;

import io.github.gavel.ledger.disk.Disk;
import io.github.gavel.ledger.engine.Embedded;
import io.github.gavel.ledger.engine.EmbeddedLedger;
import io.github.gavel.ledger.engine.Sizes;
import io.github.gavel.ledger.server.LedgerServer;
import io.github.gavel.ledger.server.Serving;
import io.github.gavel.ledger.server.Started;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** A process that serves a ledger until it is killed, and says at which port. */
final class ServerChild {
    private ServerChild() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Sizes sizes = new Sizes(2, 10_000, 64, Long.parseLong(words[2]));
        EmbeddedLedger ledger = Embedded.opened(new Embedded().on(Disk.REAL, Path.of(words[0]), sizes))
                .ledger();
        Started started = LedgerServer.start(new Serving(
                ledger,
                Optional.of(ledger),
                Optional.empty(),
                "{}",
                Set.of("127.0.0.1"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[1])),
                Optional.empty(),
                Served.GENEROUS,
                Served::tick,
                System.err::println));
        if (started instanceof Started.Running running) {
            System.out.println("port " + running.server().address().getPort());
            Thread.sleep(Long.MAX_VALUE);
        }
        System.out.println(started);
    }
}
