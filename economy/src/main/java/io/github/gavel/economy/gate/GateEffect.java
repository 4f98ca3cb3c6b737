package io.github.gavel.economy.gate;

import io.github.gavel.economy.identity.InfoHash;
import io.github.gavel.economy.identity.PeerKey;
import io.github.gavel.economy.message.ViolationCode;
import io.github.gavel.economy.money.Amount;

/** What follows from what a customer did, in order. */
public sealed interface GateEffect {
    /** Why a strike counts against a customer. */
    enum Cause {
        WRITTEN_OFF,
        LATE,
        FALSE_FAILED
    }

    /** A piece was paid, and is not open any more. */
    record Cleared(PeerKey by, InfoHash torrent, int piece, Amount grains) implements GateEffect {}

    /** A piece will not be paid, unless late. */
    record WrittenOff(PeerKey by, InfoHash torrent, int piece, Amount owed) implements GateEffect {}

    /** A piece that was written off was paid after all. */
    record Redeemed(PeerKey by, InfoHash torrent, int piece, Amount grains) implements GateEffect {}

    /** A strike against the customer of this connection. */
    record Strike(PeerKey by, Cause cause) implements GateEffect {}

    /** Everything written off on this connection was paid late: its strike is taken back. */
    record StrikeUndone(PeerKey by) implements GateEffect {}

    /** Hash the piece again, and tell what came out. */
    record Rehash(PeerKey by, InfoHash torrent, int piece) implements GateEffect {}

    /** Nothing is sold on this connection any more. */
    record SalesEnd(PeerKey by) implements GateEffect {}

    /** Requests of this customer that were parked may be admitted now: ask again, in their order. */
    record AskAgain() implements GateEffect {}

    /** The connection broke a rule. */
    record Violation(PeerKey by, ViolationCode code, String text) implements GateEffect {}
}
