package io.github.gavel.engine.overlay;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What happened and has not been told yet. The same deed to several blocks of one peer is one event, unless something
 * was to be told meanwhile that is no deed, or another deed of that peer.
 */
final class News {
    private final List<Item> items = new ArrayList<>();
    private final Map<ConnectionId, Run> open = new HashMap<>();
    private Optional<Run> latest = Optional.empty();
    private final Set<ConnectionId> heldOf = new HashSet<>();
    private int blocks;

    /** @param heard run when it has been told */
    void add(Event event, Runnable heard) {
        open.clear();
        latest = Optional.empty();
        items.add(new Single(event, heard));
    }

    /** @param heard run when it has been told; the same for all deeds of a kind to a peer */
    void add(ConnectionId peer, Deed deed, Block block, Runnable heard) {
        if (latest.isEmpty() || !latest.get().goesOnWith(peer, deed)) {
            latest = Optional.of(run(peer, deed, heard));
        }
        latest.get().blocks().add(block);
        blocks++;
    }

    private Run run(ConnectionId peer, Deed deed, Runnable heard) {
        Run known = open.get(peer);
        if (known != null && known.deed() == deed) {
            return known;
        }
        Run begun = new Run(peer, deed, new ArrayList<>(), heard);
        open.put(peer, begun);
        items.add(begun);
        if (deed == Deed.HELD) {
            heldOf.add(peer);
        }
        return begun;
    }

    boolean isEmpty() {
        return items.isEmpty();
    }

    int events() {
        return items.size();
    }

    int blocks() {
        return blocks;
    }

    /** Whether blocks of a peer were held. */
    boolean tellsOfHeld(ConnectionId peer) {
        return heldOf.contains(peer);
    }

    void tell(Consumer<Event> listener) {
        for (Item item : items) {
            listener.accept(item.event());
            item.heard();
        }
    }

    private sealed interface Item {
        Event event();

        void heard();
    }

    private record Single(Event event, Runnable then) implements Item {
        @Override
        public void heard() {
            then.run();
        }
    }

    private record Run(ConnectionId peer, Deed deed, List<Block> blocks, Runnable then) implements Item {
        boolean goesOnWith(ConnectionId other, Deed another) {
            return deed == another && peer.equals(other);
        }

        @Override
        public Event event() {
            return deed.event(peer, blocks);
        }

        @Override
        public void heard() {
            for (int left = blocks.size(); left > 0; left--) {
                then.run();
            }
        }
    }
}
