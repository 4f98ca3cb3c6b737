package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.slots.BidPace;

/**
 * What somebody used up of a provider's limits, whichever of its connections it used it up on. A {@link Guestbook}
 * remembers it; whoever owns the connections asks it when one begins and when the customer is known, and tells it each
 * change.
 *
 * @param bids how often its bid for one torrent changed
 * @param looks how often its channels were looked at, for any
 */
public record Used(BidPace bids, LookPace looks) {
    /** By somebody who was never here. */
    public static final Used NOTHING = new Used(BidPace.none(), LookPace.none());
}
