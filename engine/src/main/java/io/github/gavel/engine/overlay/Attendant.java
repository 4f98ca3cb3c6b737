package io.github.gavel.engine.overlay;

/**
 * Who attends to one torrent. The engine goes on while it thinks; whoever throws, is silent for 30 s although something
 * was told, or is 100 000 events behind, is dismissed, and the torrent goes on by the engine's own rules.
 */
@FunctionalInterface
public interface Attendant {
    void told(Event event);
}
