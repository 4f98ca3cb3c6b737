package io.github.gavel.engine.reactor;

import java.nio.ByteBuffer;

/** Bytes on their way out: a message, or the head of one and what belongs to it, in memory that is somebody else's. */
final class Parcel {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ByteBuffer head;
    private final int size;
    private final int load;
    private ByteBuffer body;
    private Runnable release;

    private Parcel(ByteBuffer head, ByteBuffer body, Runnable release) {
        this.head = head;
        this.body = body;
        this.release = release;
        this.load = body.remaining();
        this.size = head.remaining() + load;
    }

    static Parcel message(ByteBuffer bytes) {
        return new Parcel(bytes, NOTHING, Parcel::nothing);
    }

    /** @param release run when the memory of the body is not needed any more */
    static Parcel loaded(ByteBuffer head, ByteBuffer body, Runnable release) {
        return new Parcel(head, body, release);
    }

    ByteBuffer head() {
        return head;
    }

    ByteBuffer body() {
        return body;
    }

    int remaining() {
        return head.remaining() + body.remaining();
    }

    boolean isBegun() {
        return remaining() < size;
    }

    /** How long its body was at first. */
    int load() {
        return load;
    }

    /** Goes on in memory of its own. */
    void detach() {
        if (body.hasRemaining() && body.isDirect()) {
            body = ByteBuffer.allocate(body.remaining()).put(body).flip();
            release();
        }
    }

    void release() {
        release.run();
        release = Parcel::nothing;
    }

    private static void nothing() {}
}
