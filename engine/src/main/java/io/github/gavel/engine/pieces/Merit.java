package io.github.gavel.engine.pieces;

/** What is known of somebody's deliveries, the least first. */
public enum Merit {
    NOTHING_CAME,
    SOMETHING_CAME,
    /** All of some piece that was right. */
    WAS_RIGHT
}
