package io.github.gavel.engine.overlay;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.manners.Neighbour;
import io.github.gavel.engine.mse.ChannelBinding;
import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * What is known of a connection from its first moment on.
 *
 * @param ownId the peer id of 20 bytes that we said on it
 * @param othersId the peer id of 20 bytes that the other side said, which may be anybody's
 * @param binding what both its ends and nobody else know; empty if it began in the clear
 * @param extensible whether it takes messages beside the protocol at all
 * @param fast whether every request is answered or refused on it
 */
public record PeerFacts(
        ConnectionId connection,
        InetSocketAddress address,
        boolean weCalled,
        BString ownId,
        BString othersId,
        Optional<ChannelBinding> binding,
        boolean extensible,
        boolean fast) {
    private static final int ID_BYTES = 20;

    public PeerFacts {
        requireId(ownId);
        requireId(othersId);
    }

    private static void requireId(BString id) {
        if (id.length() != ID_BYTES) {
            throw new IllegalArgumentException("a peer id of " + id.length() + " bytes: " + ID_BYTES);
        }
    }

    /** The addresses that count as one with its own. */
    public Neighbour block() {
        return Neighbour.at(address);
    }
}
