package io.github.gavel.economy.slots;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.Tick;

/** What keeps a peer from being awarded a slot, whatever it bids. */
public sealed interface Bar {
    /** Banned for bad data or strikes: it gets no slot at all. */
    record Banned(Tick until) implements Bar {}

    /** Backing off after a strike, or after it let an awarded slot go to waste. */
    record BackOff(Tick until) implements Bar {}

    /** A verified piece was not paid for in time. */
    record Overdue(Amount owed) implements Bar {}

    /** It lost its slot while it waited behind its own open piece, and that piece is not cleared yet. */
    record PieceLeftOpen(int piece) implements Bar {}
}
