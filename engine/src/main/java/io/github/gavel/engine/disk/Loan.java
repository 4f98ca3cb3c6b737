package io.github.gavel.engine.disk;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;

/** Memory lent by {@link Buffers} until it is given back, which is done exactly once, by whoever has it then. */
public final class Loan {
    private final Buffers lender;
    private final ByteBuffer memory;
    private final int length;
    private final AtomicBoolean returned = new AtomicBoolean();

    Loan(Buffers lender, ByteBuffer memory, int length) {
        this.lender = lender;
        this.memory = memory;
        this.length = length;
    }

    public int length() {
        return length;
    }

    /** All of it, from its begin on: a new view of the same bytes, which are whatever was there before. */
    public ByteBuffer bytes() {
        if (returned.get()) {
            throw new IllegalStateException("a buffer of " + length + " bytes is used after it was given back");
        }
        return memory.duplicate().clear().limit(length);
    }

    public void giveBack() {
        if (!returned.compareAndSet(false, true)) {
            throw new IllegalStateException("a buffer of " + length + " bytes is given back twice");
        }
        lender.takeBack(memory);
    }
}
