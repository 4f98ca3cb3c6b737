package io.github.gavel.engine.pieces;

/** How fast a peer is, or whether it works alone, and so what it may be asked for. */
public enum Pace {
    /** Pieces of its own, in which nobody else has a part as long as it is at work on them. */
    ALONE,

    /** Pieces of its own. */
    FAST,

    /** Parts of pieces that others have a part in. */
    SLOW,

    /** A block, to see whether it comes back; others may be asked for it as if it were not. */
    SNUBBED
}
