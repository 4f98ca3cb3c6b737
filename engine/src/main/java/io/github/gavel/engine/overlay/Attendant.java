package io.github.gavel.engine.overlay;

import java.util.Set;

/**
 * Who attends to one torrent. The engine goes on while it thinks; whoever throws, is silent for 30 s although something
 * was told, or is 100 000 events behind, is dismissed, and the torrent goes on by the engine's own rules.
 */
@FunctionalInterface
public interface Attendant {
    void told(Event event);

    /** Which deeds to blocks it is told of; asked once, before anybody has a slot. */
    default Set<Deed> follows() {
        return Set.of(Deed.values());
    }
}
