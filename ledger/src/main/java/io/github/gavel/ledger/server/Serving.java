package io.github.gavel.ledger.server;

import io.github.gavel.economy.time.Tick;
import io.github.gavel.ledger.faucet.Faucet;
import io.github.gavel.ledger.port.JournalPort;
import io.github.gavel.ledger.port.LedgerPort;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All that a server needs.
 *
 * @param journal shown to everybody, so that everybody can audit, unless it is kept to oneself
 * @param descriptor as a file has it
 * @param hosts under which names it is called; a web page that has itself called another way gets nothing
 * @param key without one it serves this computer alone
 */
public record Serving(
        LedgerPort ledger,
        Optional<JournalPort> journal,
        Optional<Faucet> faucet,
        String descriptor,
        Set<String> hosts,
        InetSocketAddress listen,
        Optional<ServerKey> key,
        Caps caps,
        Supplier<Tick> clock,
        ServerLog log) {
    public Serving {
        hosts = Set.copyOf(hosts);
    }
}
