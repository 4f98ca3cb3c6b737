package io.github.gavel.ledger.descriptor;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.identity.AccountId;

/** The contract on a chain that holds what a ledger promises. */
public record Hub(long chainId, AccountId contract) {
    public Hub {
        if (chainId < 1) {
            throw new OutOfLimits("chain id " + chainId + ": chains count from 1");
        }
    }
}
