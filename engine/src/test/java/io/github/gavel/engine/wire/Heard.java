package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Remembers what a reader told. */
final class Heard implements Receiver {
    final List<PeerMessage> messages = new ArrayList<>();
    final List<Block> blocks = new ArrayList<>();
    final Map<Block, byte[]> bytes = new HashMap<>();
    private Optional<ByteBuffer> room = Optional.empty();

    @Override
    public void received(PeerMessage message) {
        messages.add(message);
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        room = Optional.of(ByteBuffer.allocate(block.length()));
        return room;
    }

    @Override
    public void blockCame(Block block) {
        blocks.add(block);
        bytes.put(block, room.orElseThrow().array());
    }
}
