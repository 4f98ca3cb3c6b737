package io.github.gavel.ledger.operator;

import io.github.gavel.ledger.faucet.FaucetCaps;
import io.github.gavel.ledger.server.Caps;
import io.github.gavel.ledger.server.ServerKey;
import io.github.gavel.ledger.server.ServerLog;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * How a ledger is to be served.
 *
 * @param listen where; as its first URL says if not given
 * @param key what the server shows, if not the certificate in the folder
 * @param openJournal whether everybody may read the journal, and so audit it
 */
public record Host(
        Optional<InetSocketAddress> listen,
        Optional<ServerKey> key,
        boolean openJournal,
        Caps caps,
        FaucetCaps faucet,
        ServerLog log) {}
