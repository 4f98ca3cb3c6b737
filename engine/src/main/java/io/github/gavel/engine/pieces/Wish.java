package io.github.gavel.engine.pieces;

import java.util.BitSet;

/** How much one peer may be asked for now. */
public record Wish<P>(P peer, BitSet has, int blocks, Pace pace) {}
