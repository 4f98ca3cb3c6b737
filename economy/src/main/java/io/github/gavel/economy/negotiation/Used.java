package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.slots.BidPace;
import java.util.Comparator;

/**
 * What somebody used up of a provider's limits, whichever of its connections it used it up on. A {@code Visits}
 * remembers it; whoever owns the connections asks it when one begins and when the customer is known, and tells it each
 * change.
 *
 * @param bids how often its bid changed
 * @param looks how often its channels were looked at
 */
public record Used(BidPace bids, LookPace looks) {
    /** By somebody who was never here. */
    public static final Used NOTHING = new Used(BidPace.none(), LookPace.none());

    /** Who used up more comes later. */
    public static final Comparator<Used> MOST = Comparator.comparing(Used::bids, BidPace.MOST)
            .thenComparing(used -> used.looks().next());

    /** By two who may be one. */
    public Used and(Used other) {
        return new Used(bids.and(other.bids), looks.and(other.looks));
    }
}
