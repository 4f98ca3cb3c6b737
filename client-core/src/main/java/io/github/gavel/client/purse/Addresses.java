package io.github.gavel.client.purse;

import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.signing.secp256k1.Address;

/** Accounts as people read them, for who only shows them. */
public final class Addresses {
    private Addresses() {}

    public static String of(AccountId account) {
        return Address.of(account);
    }
}
