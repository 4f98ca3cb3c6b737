package io.github.gavel.engine.torrent;

/**
 * How many of everything there are at once.
 *
 * @param calls connections that we begin and that are not greeted yet
 * @param slots peers that download from us; each torrent has one more of its own, which goes round, and in all there
 *     are no more with these
 */
public record Caps(Cap connections, Cap calls, Cap slots) {
    public static final Caps USUAL = new Caps(new Cap(500, 50), new Cap(50, 16), new Cap(64, 8));

    public Caps withSlots(Cap other) {
        return new Caps(connections, calls, other);
    }
}
