package io.github.gavel.speed.pairing;

import io.github.gavel.economy.channel.PayerChannel;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.purchase.Purchases;

/** One channel that a party pays with. */
final class Holding {
    final AccountId payee;
    final AccountId signer;
    final long nonce;
    PayerChannel channel;
    Purchases purchases;
    boolean broke;
    boolean owesWord;

    Holding(AccountId payee, AccountId signer, long nonce, PayerChannel channel) {
        this.payee = payee;
        this.signer = signer;
        this.nonce = nonce;
        this.channel = channel;
        this.purchases = Purchases.after(channel.signed());
    }
}
