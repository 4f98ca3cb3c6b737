package io.github.gavel.speed.talk;

import io.github.gavel.economy.identity.AddressBlock;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.engine.overlay.ConnectionId;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Somebody with whom we talk. */
public record Visitor(
        PeerKey key,
        ConnectionId connection,
        InetSocketAddress address,
        AddressBlock block,
        Conversation talk,
        HelloKey own,
        HelloKey other,
        Duration roundTrip) {}
