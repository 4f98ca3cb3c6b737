package io.github.gavel.engine.disk;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A block read from disk, on its way to a peer. Its memory is not used for anything else until it is given back, once.
 */
public final class Slice {
    private final Span span;
    private final ByteBuffer bytes;
    private final AtomicBoolean returned = new AtomicBoolean();

    Slice(Span span, ByteBuffer bytes) {
        this.span = span;
        this.bytes = bytes;
    }

    /** Always the same buffer: what is written from it is consumed. */
    public ByteBuffer bytes() {
        if (returned.get()) {
            throw new IllegalStateException("a slice is used after it was given back");
        }
        return bytes;
    }

    public void giveBack() {
        if (!returned.compareAndSet(false, true)) {
            throw new IllegalStateException("a slice is given back twice");
        }
        span.leave();
    }
}
