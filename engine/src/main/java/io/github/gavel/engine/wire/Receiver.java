package io.github.gavel.engine.wire;

import java.nio.ByteBuffer;
import java.util.Optional;

/** Whom a {@link MessageReader} tells what came. */
public interface Receiver {
    void received(PeerMessage message);

    /**
     * A block begins.
     *
     * @return where its bytes go as they come, with at least as much room; empty to let them go
     */
    Optional<ByteBuffer> blockBegins(Block block);

    /** All bytes of the block that began last have come. */
    void blockCame(Block block);
}
