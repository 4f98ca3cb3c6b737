package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.slots.StandingBid;

/**
 * The bids that a provider heard on one connection.
 *
 * @param last the number of the last one, whatever became of it
 * @param standing the number of the one that stands; 0 for none
 */
record HeardBids(StandingBid bid, long last, long standing) {
    static HeardBids none() {
        return new HeardBids(StandingBid.none(), 0, 0);
    }

    Rate rate() {
        return bid.rate();
    }

    HeardBids accepted(StandingBid next, long number) {
        return new HeardBids(next, number, number);
    }

    HeardBids ignored(StandingBid next, long number) {
        return new HeardBids(next, number, standing);
    }
}
