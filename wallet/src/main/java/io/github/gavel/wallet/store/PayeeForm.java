package io.github.gavel.wallet.store;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.channel.PayeeRow;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;
import java.util.Optional;

/** A payee's row as bytes. */
final class PayeeForm {
    private static final int MOST = 1_024;

    private PayeeForm() {}

    static Row write(PayeeRow row) {
        ByteWriter out = new ByteWriter(MOST);
        ReceiptForm.write(out, row.receipt());
        out.number(row.shown()).flag(row.held().isPresent());
        row.held()
                .ifPresent(it -> out.amount(it.voucher().cumulative())
                        .octets(it.signature().octets()));
        out.amount(row.settled()).flag(row.closed()).octet(number(row.state()));
        return Seal.seal(Table.PAYEE, row.receipt().receipt().channel().octets(), out.toBytes());
    }

    static Seal.Opened<PayeeRow> open(Row row) {
        return Seal.open(Table.PAYEE, row, PayeeForm::read);
    }

    private static PayeeRow read(ByteReader in) {
        SignedReceipt receipt = ReceiptForm.read(in);
        ChannelId channel = receipt.receipt().channel();
        long shown = in.number();
        Optional<SignedVoucher> held = in.flag()
                ? Optional.of(new SignedVoucher(new Voucher(channel, in.amount()), ReceiptForm.signature(in)))
                : Optional.empty();
        return new PayeeRow(receipt, shown, held, in.amount(), in.flag(), state(in.octet()));
    }

    private static int number(Channel.State state) {
        return switch (state) {
            case OPEN -> 1;
            case CLOSED -> 2;
            case REFUNDED -> 3;
            case EXITED -> 4;
        };
    }

    private static Channel.State state(int number) {
        for (Channel.State state : Channel.State.values()) {
            if (number(state) == number) {
                return state;
            }
        }
        throw new OutOfLimits("a state of " + number);
    }
}
