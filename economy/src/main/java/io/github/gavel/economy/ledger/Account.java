package io.github.gavel.economy.ledger;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.money.Amount;

/**
 * What a ledger keeps for one party: what it can spend now, and whether it had its grains from the faucet. An account
 * that was never heard of is an empty one.
 */
public record Account(AccountId id, Amount balance, boolean faucetUsed) {
    public static Account empty(AccountId id) {
        return new Account(id, Amount.ZERO, false);
    }

    Account plus(Amount amount) {
        return new Account(id, balance.plus(amount), faucetUsed);
    }

    Account minus(Amount amount) {
        return new Account(id, balance.minus(amount), faucetUsed);
    }

    Account afterFaucet(Amount amount) {
        return new Account(id, balance.plus(amount), true);
    }
}
