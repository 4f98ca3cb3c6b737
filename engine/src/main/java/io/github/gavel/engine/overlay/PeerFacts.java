package io.github.gavel.engine.overlay;

import io.github.gavel.engine.manners.Neighbour;
import io.github.gavel.engine.mse.ChannelBinding;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What is known of a connection from its first moment on.
 *
 * @param binding what both its ends and nobody else know; empty if it began in the clear
 * @param extensible whether it takes messages beside the protocol at all
 * @param fast whether every request is answered or refused on it
 */
public record PeerFacts(
        ConnectionId connection,
        InetSocketAddress address,
        boolean weCalled,
        Optional<ChannelBinding> binding,
        boolean extensible,
        boolean fast) {
    /** The addresses that count as one with its own. */
    public Neighbour block() {
        return Neighbour.at(address);
    }
}
