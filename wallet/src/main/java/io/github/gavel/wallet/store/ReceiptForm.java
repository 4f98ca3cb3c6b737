package io.github.gavel.wallet.store;

import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.ledger.deed.ByteReader;
import io.github.gavel.ledger.deed.ByteWriter;

final class ReceiptForm {
    static final int LENGTH = 3 * 32 + 3 * 20 + 3 * Long.BYTES + 65;
    private static final int SIGNATURE = 65;
    private static final int HASH = 32;

    private ReceiptForm() {}

    static void write(ByteWriter out, SignedReceipt signed) {
        Receipt receipt = signed.receipt();
        out.channel(receipt.channel())
                .octets(receipt.payerCommit().octets())
                .octets(receipt.payerTag().octets())
                .account(receipt.payee())
                .account(receipt.signer())
                .account(receipt.closer())
                .amount(receipt.deposit())
                .time(receipt.expiry())
                .number(receipt.seq())
                .octets(signed.signature().octets());
    }

    static SignedReceipt read(ByteReader in) {
        Receipt receipt = new Receipt(
                in.channel(),
                new PayerCommit(in.octets(HASH)),
                new PayerTag(in.octets(HASH)),
                in.account(),
                in.account(),
                in.account(),
                in.amount(),
                in.time(),
                in.number());
        return new SignedReceipt(receipt, signature(in));
    }

    static Signature signature(ByteReader in) {
        return new Signature(in.octets(SIGNATURE));
    }
}
