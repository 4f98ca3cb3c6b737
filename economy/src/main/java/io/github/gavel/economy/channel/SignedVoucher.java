package io.github.gavel.economy.channel;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Voucher;

/** A voucher and its signature, which whoever made this value checked against the channel's signer. */
public record SignedVoucher(Voucher voucher, Signature signature) {
    public SignedVoucher {
        if (voucher.cumulative().isZero()) {
            throw new IllegalArgumentException("a signature for nothing");
        }
    }
}
