package io.github.gavel.speed;

import io.github.gavel.economy.message.SpeedMessage;
import io.github.gavel.economy.message.ViolationCode;

/** What bytes turned out to be. */
public sealed interface Decoded {
    /** The type of what has none. */
    int NO_TYPE = 255;

    /** The number that says on the wire what kind of message it is, as far as it could be read. */
    int type();

    record Message(int type, SpeedMessage message) implements Decoded {}

    record Violation(int type, ViolationCode code, String text) implements Decoded {}
}
