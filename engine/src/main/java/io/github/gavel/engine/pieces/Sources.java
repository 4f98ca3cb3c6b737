package io.github.gavel.engine.pieces;

import java.util.List;
import java.util.Optional;

/**
 * Where a piece came from.
 *
 * @param isOfEarlier whether some of it was here before any of these peers
 */
public record Sources<P>(List<P> peers, boolean isOfEarlier) {
    /** Whoever sent all of it, and nobody else did. */
    public Optional<P> only() {
        return peers.size() == 1 && !isOfEarlier ? Optional.of(peers.get(0)) : Optional.empty();
    }
}
