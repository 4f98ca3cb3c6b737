package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;

/**
 * How a holder uses its slot: when it last took a block, whether only our own limits kept it from taking more, and
 * whether a piece is open at it.
 */
public record Usage(Tick lastBlock, boolean heldBack, boolean pieceOpen) {}
