package io.github.gavel.engine.pieces;

/** What somebody did last with a piece that was left to it alone; the least first. */
enum Merit {
    LET_GO,
    UNTRIED,
    WAS_RIGHT
}
