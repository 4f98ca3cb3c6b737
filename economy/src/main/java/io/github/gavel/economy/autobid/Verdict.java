package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Rate;

/** What to do at one provider. */
public sealed interface Verdict {
    /**
     * Bid this rate, which differs from what stands.
     *
     * @param aim what would be bid if prices here did not hug our bids; the rate itself if they do not
     */
    record Bid(Rate rate, Rate aim) implements Verdict {}

    /** The standing bid is right. */
    record Keep(Rate rate) implements Verdict {}

    /** A bid stands and must not: bid zero, at once. */
    record Withdraw(Refusal why) implements Verdict {}

    /** Nothing stands, and nothing is bid. */
    record Abstain(Refusal why) implements Verdict {}
}
