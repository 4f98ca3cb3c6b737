package io.github.gavel.economy.slots;

import io.github.gavel.economy.time.Tick;
import java.util.OptionalInt;

/**
 * How a holder uses its slot: when it last took a block (at first, when it was unchoked), whether only our own limits
 * kept it from taking more, and which piece is open at it.
 */
public record Usage(Tick lastBlock, boolean heldBack, OptionalInt openPiece) {
    /** For a peer that holds no award. */
    public static final Usage NONE = new Usage(Tick.ZERO, false, OptionalInt.empty());
}
