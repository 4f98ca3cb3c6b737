package io.github.gavel.engine.pieces;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The open pieces that have blocks for which nobody answers: of each peer, and of nobody. Some that have none any more
 * may still be among them until somebody looks.
 */
final class Gaps<P> {
    private final Map<P, Set<OpenPiece<P>>> own = new HashMap<>();
    private final Set<OpenPiece<P>> shared = new LinkedHashSet<>();

    void add(OpenPiece<P> piece) {
        if (piece.hasFree()) {
            of(piece.owner()).add(piece);
        }
    }

    void remove(OpenPiece<P> piece) {
        Optional<P> owner = piece.owner();
        Set<OpenPiece<P>> among = of(owner);
        among.remove(piece);
        if (owner.isPresent() && among.isEmpty()) {
            own.remove(owner.get());
        }
    }

    /** The pieces of one peer belong to nobody from now on. */
    void disown(P peer, int now) {
        Set<OpenPiece<P>> left = own.remove(peer);
        if (left != null) {
            left.forEach(piece -> piece.disown(now));
            left.forEach(this::add);
        }
    }

    Collection<OpenPiece<P>> ownedBy(P peer) {
        return own.getOrDefault(peer, Set.of());
    }

    Collection<OpenPiece<P>> ownedByNobody() {
        return shared;
    }

    Collection<Set<OpenPiece<P>>> owned() {
        return own.values();
    }

    private Set<OpenPiece<P>> of(Optional<P> owner) {
        return owner.isPresent() ? own.computeIfAbsent(owner.get(), peer -> new LinkedHashSet<>()) : shared;
    }
}
