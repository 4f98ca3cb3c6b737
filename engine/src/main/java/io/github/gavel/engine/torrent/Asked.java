package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks that one peer wants of us, in the order in which it asked, up to as many as we said that we keep. Some may
 * be held until somebody releases them.
 */
final class Asked {
    static final int MOST = 2_000;

    private final Set<Block> waiting = new LinkedHashSet<>();
    private final Set<Block> held = new LinkedHashSet<>();
    private boolean isReading;

    /** False if there are too many already; then it is as if it had not asked. */
    boolean add(Block block) {
        return hasRoom() && waiting.add(block);
    }

    /** The same for one that is not to be sent before it is released. */
    boolean hold(Block block) {
        return hasRoom() && held.add(block);
    }

    private boolean hasRoom() {
        return waiting.size() + held.size() < MOST;
    }

    /** Those of these that are held, in the order in which they were asked for. */
    List<Block> held(List<Block> some) {
        if (some.size() == 1) {
            return held.contains(some.get(0)) ? some : List.of();
        }
        Set<Block> wished = new HashSet<>(some);
        return held.stream().filter(wished::contains).toList();
    }

    /** Whether nothing can be sent before some of it is released. */
    boolean isAllHeld() {
        return waiting.isEmpty() && !held.isEmpty();
    }

    /** All that are held. */
    List<Block> held() {
        return List.copyOf(held);
    }

    void release(List<Block> some) {
        for (Block block : areFirst(some) ? some : held(some)) {
            if (held.remove(block)) {
                waiting.add(block);
            }
        }
    }

    /** Whether these are the first that are held, which they usually are. */
    private boolean areFirst(List<Block> some) {
        Iterator<Block> each = held.iterator();
        for (Block block : some) {
            if (!each.hasNext() || !each.next().equals(block)) {
                return false;
            }
        }
        return true;
    }

    boolean holds(Block block) {
        return waiting.contains(block) || held.contains(block);
    }

    /** Whether it waited. */
    boolean remove(Block block) {
        return waiting.remove(block) || held.remove(block);
    }

    /** All that waited. */
    List<Block> clear() {
        List<Block> all = new ArrayList<>(waiting);
        all.addAll(held);
        waiting.clear();
        held.clear();
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
