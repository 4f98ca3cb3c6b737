package io.github.gavel.engine.pieces;

/** How fast a peer is, and so what it may be asked for. */
public enum Pace {
    /** Pieces of its own. */
    FAST,

    /** Parts of pieces that others have a part in. */
    SLOW,

    /** A block, to see whether it comes back; others may be asked for it as if it were not. */
    SNUBBED
}
