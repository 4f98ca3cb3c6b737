package io.github.gavel.engine.overlay;

import io.github.gavel.engine.wire.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What happened and has not been told yet. The same deed to several blocks of one peer is one event, if nothing else
 * happened to that peer or to all meanwhile.
 */
final class News {
    private final List<Item> items = new ArrayList<>();
    private final Map<ConnectionId, Run> open = new HashMap<>();
    private int count;

    /** @param heard run when it has been told */
    void add(Event event, Runnable heard) {
        open.clear();
        items.add(new Single(event, heard));
        count++;
    }

    void add(ConnectionId peer, Deed deed, Block block) {
        Run run = open.get(peer);
        if (run == null || run.deed() != deed) {
            run = new Run(peer, deed, new ArrayList<>());
            open.put(peer, run);
            items.add(run);
        }
        run.blocks().add(block);
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many things happened. */
    int count() {
        return count;
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

    private record Run(ConnectionId peer, Deed deed, List<Block> blocks) implements Item {
        @Override
        public Event event() {
            return deed.event(peer, blocks);
        }

        @Override
        public void heard() {}
    }
}
