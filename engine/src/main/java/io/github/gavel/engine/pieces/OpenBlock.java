package io.github.gavel.engine.pieces;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block of an open piece: who was asked for it and who sent it. Whoever is in doubt is asked as well, not relied on.
 */
final class OpenBlock<P> {
    private final Block block;
    private final List<P> askers = new ArrayList<>(1);
    private final List<P> doubtful = new ArrayList<>(0);
    private Optional<P> source = Optional.empty();
    private int since;

    OpenBlock(Block block) {
        this.block = block;
    }

    Block block() {
        return block;
    }

    /** How many answer for it. */
    int askers() {
        return askers.size();
    }

    /** When somebody who is relied on was asked for it last. */
    int since() {
        return since;
    }

    boolean isAskedOf(P peer) {
        return askers.contains(peer) || doubtful.contains(peer);
    }

    Optional<P> source() {
        return source;
    }

    void ask(P peer, boolean isReliable, int now) {
        forget(peer);
        (isReliable ? askers : doubtful).add(peer);
        since = isReliable ? now : since;
    }

    void doubt(P peer) {
        if (askers.remove(peer)) {
            doubtful.add(peer);
        }
    }

    void forget(P peer) {
        askers.remove(peer);
        doubtful.remove(peer);
    }

    /** It came: who else need not send it any more. */
    List<P> take(P from) {
        source = Optional.of(from);
        if (askers.size() + doubtful.size() == 1 && isAskedOf(from)) {
            forget(from);
            return List.of();
        }
        forget(from);
        List<P> others = new ArrayList<>(askers);
        others.addAll(doubtful);
        askers.clear();
        doubtful.clear();
        return others;
    }

    /** As if it had not come. */
    void lose() {
        source = Optional.empty();
    }
}
