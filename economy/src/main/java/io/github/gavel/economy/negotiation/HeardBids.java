package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.BidPace;
import io.github.gavel.economy.slots.StandingBid;
import io.github.gavel.economy.time.Tick;
import java.util.Optional;

/**
 * The bids that a provider heard on one connection. A price names the last of them, also one that waits: it is never
 * below the one that stands, and the requester knows that the earlier ones were replaced.
 *
 * @param last the number of the last one, whatever became of it
 */
record HeardBids(StandingBid bid, long last) {
    /** None on this connection yet. */
    static HeardBids after(BidPace pace) {
        return new HeardBids(StandingBid.after(pace), 0);
    }

    HeardBids and(BidPace more) {
        return new HeardBids(bid.and(more), last);
    }

    Rate rate() {
        return bid.rate();
    }

    HeardBids heard(StandingBid next) {
        return new HeardBids(next, last + 1);
    }

    /** One that waited stands. */
    Optional<HeardBids> passes(Tick now) {
        return bid.passes(now).map(next -> new HeardBids(next, last));
    }
}
