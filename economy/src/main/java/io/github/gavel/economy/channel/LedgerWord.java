package io.github.gavel.economy.channel;

import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;

/**
 * What a ledger says of a channel, to an order or a question about it. The operator's signature was checked, and so was
 * that of the voucher: it is the highest one that was settled, and comes back so that whoever lost it has it again.
 */
public record LedgerWord(SignedReceipt receipt, Optional<SignedVoucher> lastSettled, Channel.State state) {
    public LedgerWord {
        Receipt about = receipt.receipt();
        lastSettled.map(SignedVoucher::voucher).ifPresent(voucher -> {
            if (!voucher.channel().equals(about.channel())) {
                throw new IllegalArgumentException("a voucher of " + voucher.channel() + " settled in " + about);
            }
            if (!about.deposit().covers(voucher.cumulative())) {
                throw new IllegalArgumentException(
                        voucher.cumulative() + " settled of a deposit of " + about.deposit());
            }
        });
    }

    public Amount settled() {
        return lastSettled.map(it -> it.voucher().cumulative()).orElse(Amount.ZERO);
    }

    boolean isFinal() {
        return state != Channel.State.OPEN;
    }
}
