package io.github.gavel.engine.overlay;

import java.util.Optional;

/** Somebody with rules of their own for the torrents of an engine. */
@FunctionalInterface
public interface Overlay {
    /**
     * A torrent begins to move pieces; nobody has a slot before the answer is here. Called, like everything that
     * follows from it, on a thread of the overlay's.
     *
     * @param controls what may be done about the torrent from now on, from any thread
     * @return who attends to it; empty if the engine's own rules are good for it
     */
    Optional<Attendant> attend(Subject torrent, Controls controls);
}
