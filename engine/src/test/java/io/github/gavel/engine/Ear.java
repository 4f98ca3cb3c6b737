package io.github.gavel.engine;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a raw peer was told so far. */
final class Ear implements Receiver {
    private final List<PeerMessage> messages = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    List<PeerMessage> messages() {
        return messages;
    }

    List<Block> blocks() {
        return blocks;
    }

    <M extends PeerMessage> List<M> all(Class<M> kind) {
        return messages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    boolean heard(Class<? extends PeerMessage> kind) {
        return !all(kind).isEmpty();
    }

    @Override
    public void received(PeerMessage message) {
        messages.add(message);
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return Optional.empty();
    }

    @Override
    public void blockCame(Block block) {
        blocks.add(block);
    }
}
