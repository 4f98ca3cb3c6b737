package io.github.gavel.ledger.book;

import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Voucher;
import java.util.Optional;

/** A channel, and the signature of the highest voucher that was settled, for whoever lost it. */
public record Page(Channel channel, Optional<Signature> settlement) {
    public Optional<SignedVoucher> lastSettled() {
        Voucher voucher = new Voucher(channel.parties().channel(), channel.settled());
        return settlement.map(signature -> new SignedVoucher(voucher, signature));
    }
}
