package io.github.gavel.engine.overlay;

import java.util.Optional;
import java.util.concurrent.Executor;

/** Somebody with rules of their own for the torrents of an engine. */
@FunctionalInterface
public interface Overlay {
    /**
     * A torrent begins to move pieces; nobody has a slot before the answer is here. Called, like everything that
     * follows from it, on the overlay's thread.
     *
     * @param controls what may be done about the torrent from now on, from any thread
     * @return who attends to it; empty if the engine's own rules are good for it
     */
    Optional<Attendant> attend(Subject torrent, Controls controls);

    /**
     * The one thread on which it is called, if it has one of its own; asked once, and never ended by the engine, which
     * waits for a moment at its end until all that was told there has been heard. Else one is made.
     */
    default Optional<Executor> thread() {
        return Optional.empty();
    }
}
