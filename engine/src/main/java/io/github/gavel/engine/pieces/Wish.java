package io.github.gavel.engine.pieces;

import java.util.BitSet;
import java.util.Optional;

/**
 * How much one peer may be asked for now.
 *
 * @param alone whether it is fast enough for pieces of its own
 */
public record Wish<P>(P peer, BitSet has, int blocks, boolean alone) {
    Optional<P> owner() {
        return alone ? Optional.of(peer) : Optional.empty();
    }
}
