package io.github.gavel.engine.mse;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One end of a connection in memory: what it was sent and did not take, and what it has sent. */
final class EndOfLink {
    /** A power of this costs little, and the handshake cannot know. */
    private static final BigInteger CHEAP = BigInteger.valueOf(5);

    private final Handshake handshake;
    private final boolean cheaply;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private ByteBuffer waiting = ByteBuffer.allocate(0);
    private Progress.Next next;

    private EndOfLink(Handshake handshake, boolean cheaply) {
        this.handshake = handshake;
        this.cheaply = cheaply;
        this.next = take(handshake.begin());
    }

    static EndOfLink of(Handshake handshake) {
        return new EndOfLink(handshake, false);
    }

    /** With keys that are worth nothing. */
    static EndOfLink cheap(Handshake handshake) {
        return new EndOfLink(handshake, true);
    }

    void hear(byte[] bytes) {
        heard.writeBytes(bytes);
        waiting = ByteBuffer.allocate(waiting.remaining() + bytes.length)
                .put(waiting)
                .put(bytes)
                .flip();
        next = take(handshake.receive(waiting));
    }

    void hearByteByByte(byte[] bytes) {
        for (byte one : bytes) {
            hear(new byte[] {one});
        }
    }

    void hearInChunks(byte[] bytes, RandomGenerator random) {
        for (int from = 0; from < bytes.length; ) {
            int to = from + 1 + random.nextInt(Math.min(400, bytes.length - from));
            hear(Arrays.copyOfRange(bytes, from, to));
            from = to;
        }
    }

    /** What was sent since the last time. */
    byte[] said() {
        byte[] said = sent.toByteArray();
        sent.reset();
        return said;
    }

    private Progress.Next take(Progress first) {
        Progress progress = first;
        sent.writeBytes(progress.send().array());
        while (progress.next() instanceof Progress.Compute compute) {
            int before = waiting.position();
            handshake.receive(waiting);
            if (waiting.position() != before) {
                throw new AssertionError("took bytes while something was to be computed");
            }
            progress = handshake.computed(
                    cheaply ? cheapAgreement() : compute.work().get());
            sent.writeBytes(progress.send().array());
            if (progress.next() instanceof Progress.Feed) {
                progress = handshake.receive(waiting);
                sent.writeBytes(progress.send().array());
            }
        }
        return progress.next();
    }

    private Agreement cheapAgreement() {
        Agreement own = Agreement.begin(CHEAP);
        return heard.size() < DiffieHellman.KEY_BYTES
                ? own
                : own.with(DiffieHellman.number(Arrays.copyOf(heard.toByteArray(), DiffieHellman.KEY_BYTES)));
    }

    Progress.Next next() {
        return next;
    }

    Outcome outcome() {
        return ((Progress.Done) next).outcome();
    }

    Optional<Refusal> refusal() {
        return next instanceof Progress.Refused refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    /** The bytes that are no part of the handshake. */
    ByteBuffer left() {
        return waiting;
    }
}
