package io.github.gavel.engine.mse;

import java.nio.ByteBuffer;
import java.util.function.Supplier;

/**
 * How far a handshake is after it was fed.
 *
 * @param send what goes out now, whatever comes next; nobody else keeps it
 */
public record Progress(ByteBuffer send, Next next) {
    public sealed interface Next {}

    /** More bytes of the other end. */
    public record Feed() implements Next {}

    /**
     * Something that takes a tenth to half a millisecond of a core and may be done by any thread. Until its result is
     * given to {@link Handshake#computed}, the handshake takes no bytes.
     */
    public record Compute(Supplier<Agreement> work) implements Next {}

    public record Done(Outcome outcome) implements Next {}

    /** The connection is of no use; send nothing more on it. */
    public record Refused(Refusal refusal) implements Next {}
}
