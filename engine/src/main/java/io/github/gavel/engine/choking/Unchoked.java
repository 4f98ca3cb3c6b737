package io.github.gavel.engine.choking;

import java.util.Optional;
import java.util.Set;

/** Who may download until the next round. */
public record Unchoked<P>(Set<P> regular, Optional<P> optimistic) {
    public boolean contains(P peer) {
        return regular.contains(peer) || optimistic.filter(peer::equals).isPresent();
    }
}
