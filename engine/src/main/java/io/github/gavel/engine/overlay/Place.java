package io.github.gavel.engine.overlay;

/** Where a message goes among what waits to be sent. */
public enum Place {
    /** Behind everything. */
    IN_ORDER,

    /**
     * Before all blocks of which nothing has been sent yet, unless something that was said before waits behind them.
     */
    AHEAD
}
