package io.github.gavel.wallet.store;

import io.github.gavel.economy.OutOfLimits;
import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;
import java.util.Optional;

/** A payer's row as bytes. */
final class PayerForm {
    private static final int HASH = 32;
    private static final int MOST = 1_024;

    private PayerForm() {}

    static Row write(PayerRow row) {
        ByteWriter out = new ByteWriter(MOST);
        write(out, row.intent());
        out.octet(number(row.status())).flag(row.receipt().isPresent());
        row.receipt().ifPresent(it -> ReceiptForm.write(out, it));
        out.flag(row.topUp().isPresent());
        row.topUp().ifPresent(it -> out.octets(it.id().octets()).amount(it.amount()));
        out.amount(row.settled()).amount(row.seen()).amount(row.mark());
        return Seal.seal(Table.PAYER, row.intent().channel().octets(), out.toBytes());
    }

    static Seal.Opened<PayerRow> open(Row row) {
        return Seal.open(Table.PAYER, row, PayerForm::read);
    }

    private static PayerRow read(ByteReader in) {
        Intent intent = intent(in);
        PayerRow.Status status = status(in.octet());
        Optional<SignedReceipt> receipt = in.flag() ? Optional.of(ReceiptForm.read(in)) : Optional.empty();
        Optional<PayerRow.TopUp> topUp = in.flag()
                ? Optional.of(new PayerRow.TopUp(new CommandId(in.octets(HASH)), in.amount()))
                : Optional.empty();
        return new PayerRow(intent, status, receipt, topUp, in.amount(), in.amount(), in.amount());
    }

    private static void write(ByteWriter out, Intent intent) {
        out.octets(intent.id().octets())
                .number(intent.nonce())
                .channel(intent.channel())
                .octets(intent.commit().octets())
                .account(intent.payee())
                .account(intent.signer())
                .account(intent.closer())
                .amount(intent.deposit())
                .time(intent.expiry());
    }

    private static Intent intent(ByteReader in) {
        return new Intent(
                new CommandId(in.octets(HASH)),
                in.number(),
                in.channel(),
                new PayerCommit(in.octets(HASH)),
                in.account(),
                in.account(),
                in.account(),
                in.amount(),
                in.time());
    }

    private static int number(PayerRow.Status status) {
        return switch (status) {
            case INTENDED -> 1;
            case REFUSED -> 2;
            case OPEN -> 3;
            case EXITED -> 4;
            case ENDED -> 5;
        };
    }

    private static PayerRow.Status status(int number) {
        for (PayerRow.Status status : PayerRow.Status.values()) {
            if (number(status) == number) {
                return status;
            }
        }
        throw new OutOfLimits("a status of " + number);
    }
}
