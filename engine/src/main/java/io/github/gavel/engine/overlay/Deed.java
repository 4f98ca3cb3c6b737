package io.github.gavel.engine.overlay;

import io.github.gavel.engine.wire.Block;
import java.util.List;
import java.util.function.BiFunction;

/** What happens to one block after the other, and is told of many at once. */
public enum Deed {
    HELD(Event.BlocksHeld::new),
    SENT(Event.BlocksSent::new),
    REQUESTED(Event.BlocksRequested::new),
    CAME(Event.BlocksCame::new);

    private final BiFunction<ConnectionId, List<Block>, Event> event;

    Deed(BiFunction<ConnectionId, List<Block>, Event> event) {
        this.event = event;
    }

    Event event(ConnectionId peer, List<Block> blocks) {
        return event.apply(peer, blocks);
    }
}
