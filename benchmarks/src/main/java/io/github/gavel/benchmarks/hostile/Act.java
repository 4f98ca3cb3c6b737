package io.github.gavel.benchmarks.hostile;

import io.github.gavel.engine.wire.PeerMessage;

/** What a {@link Rogue} does. All of it is called on the thread of its {@link Mob}. */
interface Act {
    /** It is connected and has not said anything yet. */
    default void begins(Rogue self) {
        self.greet();
    }

    default void hears(Rogue self, PeerMessage message) {}

    /** A twentieth of a second is over. */
    default void ticks(Rogue self) {}
}
