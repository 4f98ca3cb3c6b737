package io.github.gavel.economy.negotiation;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;

/** What became of the wish to bid. */
public sealed interface Bidding {
    /** It is said; a rate of 0 withdraws what stood. */
    record Said(Step<RequesterDeal, Effect> step) implements Bidding {}

    /** It stands already. */
    record Stands(Rate rate) implements Bidding {}

    /** A provider does not want a change so soon. */
    record TooSoon(Tick notBefore) implements Bidding {}

    /** No channel is accepted here, and without one no bid counts. */
    record NoChannel() implements Bidding {}
}
