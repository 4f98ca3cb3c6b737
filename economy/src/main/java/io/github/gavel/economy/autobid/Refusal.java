package io.github.gavel.economy.autobid;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.money.Rate;
import io.github.gavel.economy.time.Tick;

/** Why nothing is bid, with the numbers that decided it. */
public sealed interface Refusal {
    /** All that is wanted is there. */
    record NothingLacking(long wanted) implements Refusal {}

    /** Nothing is left of the budget. */
    record NothingLeft(long lacking) implements Refusal {}

    /** What the budget pays for the bytes, or the maximum, is less than a grain per GiB, and zero is no bid. */
    record TooLittle(Amount budget, long lacking, Rate maximum) implements Refusal {}

    /** The provider asks more than would be bid. */
    record ReserveTooHigh(Rate reserve, Rate most) implements Refusal {}

    /** Its prices hug our bids, and a tenth less than the most we would pay is below its reserve. */
    record PriceHugging(int close, int quotes, Rate most, Rate reserve) implements Refusal {}

    /** We find out what this provider gives for nothing. */
    record Probed(Tick since) implements Refusal {}

    /** Paying has bought too little. */
    record NotWorthIt(StopBidding figures) implements Refusal {}
}
