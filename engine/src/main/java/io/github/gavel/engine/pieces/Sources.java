package io.github.gavel.engine.pieces;

import java.util.Map;
import java.util.Optional;

/**
 * Where a piece came from.
 *
 * @param bytes how much from whom
 * @param isOfEarlier whether some of it was here before any of these peers
 */
public record Sources<P>(Map<P, Long> bytes, boolean isOfEarlier) {
    /** Whoever sent all of it, and nobody else did. */
    public Optional<P> only() {
        return bytes.size() == 1 && !isOfEarlier ? bytes.keySet().stream().findFirst() : Optional.empty();
    }
}
