package io.github.gavel.engine.reactor;

import java.nio.ByteBuffer;

/** Bytes on their way out: a message, or the head of one and what belongs to it, in memory that is somebody else's. */
final class Parcel {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ByteBuffer head;
    private final int size;
    private final int load;
    private final boolean isSaid;
    private final Runnable written;
    private ByteBuffer body;
    private Runnable release;

    private Parcel(ByteBuffer head, ByteBuffer body, boolean isSaid, Runnable release, Runnable written) {
        this.head = head;
        this.body = body;
        this.release = release;
        this.isSaid = isSaid;
        this.written = written;
        this.load = body.remaining();
        this.size = head.remaining() + load;
    }

    static Parcel message(ByteBuffer bytes) {
        return new Parcel(bytes, NOTHING, false, Parcel::nothing, Parcel::nothing);
    }

    /** @param written run when all of it has been written */
    static Parcel said(ByteBuffer bytes, Runnable written) {
        return new Parcel(bytes, NOTHING, true, Parcel::nothing, written);
    }

    /**
     * @param release run when the memory of the body is not needed any more
     * @param written run when all of it has been written
     */
    static Parcel loaded(ByteBuffer head, ByteBuffer body, Runnable release, Runnable written) {
        return new Parcel(head, body, false, release, written);
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

    /** Whether it is one of those that never overtake each other, though they may overtake bodies. */
    boolean isSaid() {
        return isSaid;
    }

    void written() {
        written.run();
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
