package io.github.gavel.wallet.signer;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.wallet.caps.Spending;

/**
 * What somebody wants to pay on a channel.
 *
 * @param cumulative in all, from the channel's beginning
 * @param pieces for how many pieces that is more than before
 */
public record Payment(Amount cumulative, Spending spending, int pieces) {
    public Payment {
        if (pieces < 1) {
            throw new IllegalArgumentException("a payment for " + pieces + " pieces: it is for at least one");
        }
    }
}
