package io.github.gavel.engine.reactor;

import java.nio.ByteBuffer;

/** Whom a {@link Link} tells what becomes of it, on the reactor's thread. */
public interface LinkHandler {
    /** A dialled link stands. */
    void connected(Link link);

    /** Bytes came; they are taken now or lost. */
    void received(Link link, ByteBuffer bytes);

    /** So many bytes of bodies are out. */
    void delivered(Link link, long bytes);

    /** Less waits to be written than {@link Link#LOW_WATER}. */
    void drained(Link link);

    /** It is over. Called once, whoever ended it. */
    void closed(Link link, String why);
}
