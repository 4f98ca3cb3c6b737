package io.github.gavel.engine.pieces;

import java.util.List;

/** What a block that came was to us. */
public sealed interface Arrival<P> {
    /**
     * We lacked it.
     *
     * @param others who were asked for it as well and need not send it any more
     * @param whole whether it was the last of its piece
     */
    record Wanted<P>(List<P> others, boolean whole) implements Arrival<P> {}

    /** Somebody else was faster, or nobody asked. */
    record Useless<P>() implements Arrival<P> {}
}
