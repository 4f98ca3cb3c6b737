package io.github.gavel.engine.reactor;

import java.nio.ByteBuffer;

/**
 * Makes bytes unreadable for others, or readable again: in place, from position to limit, which it leaves as they are.
 */
@FunctionalInterface
public interface Seal {
    void apply(ByteBuffer bytes);
}
