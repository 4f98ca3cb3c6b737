package io.github.gavel.speed.session;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.Octets;

/**
 * What both ends know of their connection before the first word of a deal.
 *
 * @param own which end we are
 * @param diallersId the peer id of whoever dialled, as it stood in the handshake of this connection
 */
public record Connection(End own, InfoHash torrent, Octets diallersId, Octets acceptorsId, Binding.Bound binding) {
    private static final int PEER_ID_BYTES = 20;

    public Connection {
        diallersId.requireLength(PEER_ID_BYTES, "a peer id");
        acceptorsId.requireLength(PEER_ID_BYTES, "a peer id");
    }
}
