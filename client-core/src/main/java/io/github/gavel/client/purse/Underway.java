package io.github.gavel.client.purse;

import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.signing.secp256k1.Address;
import io.github.gavel.wallet.store.Sending;

/**
 * A transfer of which nobody knows yet whether it was done.
 *
 * @param to the address that is to have it
 * @param at when it was signed
 */
public record Underway(Amount amount, String to, LedgerTime at) {
    static Underway of(Sending sending) {
        return new Underway(
                sending.transfer().amount(), Address.of(sending.transfer().to()), sending.at());
    }
}
