package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;

/** How a user wants to bid for a torrent. Each is bounded by the same limits, which {@link Autobid} names. */
public sealed interface Strategy permits Fixed, Simple, Market {
    /** The most it would ever bid in this situation; the user's maximum and the budget may be lower still. */
    Rate cap(Situation situation);

    /** What it would like to bid; above {@code most} it gets {@code most}, below the reserve nothing is bid. */
    Rate aim(Situation situation, Rate most);

    /** Whether it bids a tenth less where prices hug its bids. */
    boolean yieldsToHugging();
}
