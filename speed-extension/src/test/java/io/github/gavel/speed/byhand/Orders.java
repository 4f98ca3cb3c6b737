package io.github.gavel.speed.byhand;

import io.github.gavel.bencode.BString;
import io.github.gavel.engine.overlay.ConnectionId;
import io.github.gavel.engine.overlay.Place;
import io.github.gavel.engine.wire.Block;
import io.github.gavel.speed.talk.Mouth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** What one side orders of an engine that is not there. */
public final class Orders extends Mouth {
    /** Who may ask now. */
    public final Set<ConnectionId> seated = new HashSet<>();

    /** What was let go and has not left. */
    public final Map<ConnectionId, List<Block>> released = new HashMap<>();

    /** Who is told that what was let go waits again. */
    public BiConsumer<ConnectionId, List<Block>> heldAgain = (whose, blocks) -> {};

    /** Those whom it works with alone, and on how many pieces. */
    public final Map<ConnectionId, Integer> alone = new HashMap<>();

    /** Whose connections last although neither end lacks anything. */
    public final Set<ConnectionId> kept = new HashSet<>();

    /** How many rounds were begun before their time. */
    public int rounds;

    public final List<Block> reads = new ArrayList<>();

    private final Deque<Runnable> underway = new ArrayDeque<>();
    private final Map<ConnectionId, OtherEnd> others = new HashMap<>();

    void joins(ConnectionId connection, OtherEnd other) {
        others.put(connection, other);
    }

    void carry(Runnable payload) {
        underway.add(payload);
    }

    /** Lets everything arrive that was said, and what is said because of that. */
    public void arrive() {
        while (!underway.isEmpty()) {
            underway.remove().run();
        }
    }

    @Override
    public void say(ConnectionId to, String name, BString payload, Place place) {
        carry(() -> Optional.ofNullable(others.get(to)).ifPresent(other -> other.comes(payload.toBytes())));
    }

    @Override
    public void beginRound() {
        rounds++;
    }

    @Override
    public void giveSlots(List<ConnectionId> regular, Optional<ConnectionId> optimistic) {
        seated.clear();
        seated.addAll(regular);
        optimistic.ifPresent(seated::add);
    }

    @Override
    public void release(ConnectionId to, List<Block> blocks) {
        released.computeIfAbsent(to, any -> new ArrayList<>()).addAll(blocks);
    }

    @Override
    public void hold(ConnectionId whose, boolean held) {
        List<Block> again =
                Optional.ofNullable(held ? released.remove(whose) : null).orElse(List.of());
        if (!again.isEmpty()) {
            carry(() -> heldAgain.accept(whose, again));
        }
    }

    @Override
    public void workAlone(ConnectionId with, int pieces) {
        alone.put(with, pieces);
    }

    @Override
    public void keep(ConnectionId peer, boolean isKept) {
        if (isKept) {
            kept.add(peer);
        } else {
            kept.remove(peer);
        }
    }

    @Override
    public void read(Block block) {
        reads.add(block);
    }
}
