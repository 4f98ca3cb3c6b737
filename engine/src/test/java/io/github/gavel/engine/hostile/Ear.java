package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.Block;
import io.github.gavel.engine.wire.PeerMessage;
import io.github.gavel.engine.wire.Receiver;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything that a raw peer was told so far. */
public final class Ear implements Receiver {
    private final List<PeerMessage> messages = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Object> sequence = new ArrayList<>();

    public List<PeerMessage> messages() {
        return messages;
    }

    public List<Block> blocks() {
        return blocks;
    }

    /** Messages and blocks as they came. */
    public List<Object> sequence() {
        return sequence;
    }

    public <M extends PeerMessage> List<M> all(Class<M> kind) {
        return messages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public boolean heard(Class<? extends PeerMessage> kind) {
        return !all(kind).isEmpty();
    }

    @Override
    public void received(PeerMessage message) {
        messages.add(message);
        sequence.add(message);
    }

    @Override
    public Optional<ByteBuffer> blockBegins(Block block) {
        return Optional.empty();
    }

    @Override
    public void blockCame(Block block) {
        blocks.add(block);
        sequence.add(block);
    }
}
