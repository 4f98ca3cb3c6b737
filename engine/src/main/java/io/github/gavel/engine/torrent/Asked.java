package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The blocks that one peer wants of us, in the order in which it asked, up to as many as we said that we keep. */
final class Asked {
    static final int MOST = 2_000;

    private final Set<Block> waiting = new LinkedHashSet<>();
    private boolean isReading;

    /** False if there are too many already; then it is as if it had not asked. */
    boolean add(Block block) {
        return waiting.size() < MOST && waiting.add(block);
    }

    boolean holds(Block block) {
        return waiting.contains(block);
    }

    /** Whether it waited. */
    boolean remove(Block block) {
        return waiting.remove(block);
    }

    /** All that waited. */
    List<Block> clear() {
        List<Block> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    Optional<Block> first() {
        Iterator<Block> all = waiting.iterator();
        return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
    }

    /** The first is being read, or not any more. */
    void reading(boolean now) {
        isReading = now;
    }

    boolean isReading() {
        return isReading;
    }
}
