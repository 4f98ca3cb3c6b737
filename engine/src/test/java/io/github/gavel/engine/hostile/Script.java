package io.github.gavel.engine.hostile;

import io.github.gavel.engine.wire.PeerMessage;

/** What one {@link Crook} does. All of it is called on the thread of its {@link Gang}. */
public interface Script {
    /** It is connected and has not said anything yet. */
    default void begins(Crook self) {
        self.greet();
    }

    default void hears(Crook self, PeerMessage message) {}

    /** A few of these pass in a second. */
    default void ticks(Crook self) {}

    /** It is hung up on, or hung up. */
    default void ends(Crook self) {}
}
