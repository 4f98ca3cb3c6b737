package io.github.gavel.engine.torrent;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks that one peer wants of us, in the order in which it asked, up to as many as we said that we keep. Some may
 * be held until somebody releases them. What is done with a block is nearly always done with the first.
 */
final class Asked {
    static final int MOST = 2_000;

    private final Set<Block> all = new HashSet<>();
    private final ArrayDeque<Block> waiting = new ArrayDeque<>();
    private final ArrayDeque<Block> held = new ArrayDeque<>();
    private boolean isReading;

    /** False if there are too many already, or this one is there; then it is as if it had not asked. */
    boolean add(Block block) {
        return isNew(block) && waiting.add(block);
    }

    /** The same for one that is not to be sent before it is released. */
    boolean hold(Block block) {
        return isNew(block) && held.add(block);
    }

    private boolean isNew(Block block) {
        return all.size() < MOST && all.add(block);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isSomeHeld() {
        return !held.isEmpty();
    }

    /** How many can be sent. */
    int waiting() {
        return waiting.size();
    }

    /** Lets those of these that are held be sent, in the order in which they were asked for. */
    void release(List<Block> some) {
        waiting.addAll(takeHeld(some));
    }

    void releaseAll() {
        waiting.addAll(held);
        held.clear();
    }

    /** Those that were not held before, and are now. */
    List<Block> holdAll() {
        List<Block> newly = List.copyOf(waiting);
        waiting.descendingIterator().forEachRemaining(held::addFirst);
        waiting.clear();
        return newly;
    }

    /** Those of these that were held, in the order in which they were asked for. */
    List<Block> removeHeld(List<Block> some) {
        List<Block> removed = takeHeld(some);
        removed.forEach(all::remove);
        return removed;
    }

    private List<Block> takeHeld(List<Block> some) {
        List<Block> taken = new ArrayList<>(some.size());
        for (Block block : some) {
            if (!block.equals(held.peekFirst())) {
                taken.addAll(takeElsewhere(some.subList(taken.size(), some.size())));
                break;
            }
            taken.add(held.removeFirst());
        }
        return taken;
    }

    private List<Block> takeElsewhere(List<Block> some) {
        Set<Block> wished = new HashSet<>(some);
        List<Block> taken = held.stream().filter(wished::contains).toList();
        held.removeAll(wished);
        return taken;
    }

    boolean holds(Block block) {
        return all.contains(block);
    }

    /** Whether it waited. */
    boolean remove(Block block) {
        return all.remove(block) && (waiting.remove(block) || held.remove(block));
    }

    /** All that waited. */
    List<Block> clear() {
        List<Block> cleared = new ArrayList<>(waiting);
        cleared.addAll(held);
        all.clear();
        waiting.clear();
        held.clear();
        return cleared;
    }

    Optional<Block> first() {
        return Optional.ofNullable(waiting.peekFirst());
    }

    /** The first is being read, or not any more. */
    void reading(boolean now) {
        isReading = now;
    }

    boolean isReading() {
        return isReading;
    }
}
