package io.github.gavel.ledger.form;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.SignedVoucher;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.json.FormWriter;
import java.util.Optional;

/** A channel as its ledger knows it: the receipt by the names of its struct, and the highest voucher settled. */
final class WordForm {
    static final Form<LedgerWord> FORM = new Form<>(WordForm::write, WordForm::read);

    private static final Form<Receipt> RECEIPT = new Form<>(
            (w, it) -> w.octets("channelId", it.channel().octets())
                    .octets("payerCommit", it.payerCommit().octets())
                    .octets("payerTag", it.payerTag().octets())
                    .account("payee", it.payee())
                    .account("signer", it.signer())
                    .account("closer", it.closer())
                    .amount("deposit", it.deposit())
                    .time("expiry", it.expiry())
                    .number("seq", it.seq()),
            r -> new Receipt(
                    r.channel("channelId"),
                    new PayerCommit(r.octets("payerCommit", 32)),
                    new PayerTag(r.octets("payerTag", 32)),
                    r.account("payee"),
                    r.account("signer"),
                    r.account("closer"),
                    r.amount("deposit"),
                    r.time("expiry"),
                    r.number("seq")));

    private WordForm() {}

    private static void write(FormWriter fields, LedgerWord word) {
        fields.nested("receipt", RECEIPT.written(word.receipt().receipt()))
                .octets("signature", word.receipt().signature().octets())
                .text("state", word.state().name());
        word.lastSettled()
                .ifPresent(it -> fields.nested(
                        "settled",
                        new FormWriter()
                                .amount("cumulative", it.voucher().cumulative())
                                .octets("signature", it.signature().octets())));
    }

    private static LedgerWord read(FormReader fields) throws BadForm {
        Receipt receipt = RECEIPT.read(fields, "receipt");
        SignedReceipt signed = new SignedReceipt(receipt, new Signature(fields.octets("signature", 65)));
        Optional<SignedVoucher> settled =
                fields.has("settled") ? Optional.of(voucher(receipt.channel(), fields)) : Optional.empty();
        return new LedgerWord(signed, settled, RefusalForm.constant(fields, "state", Channel.State.class));
    }

    private static SignedVoucher voucher(ChannelId channel, FormReader fields) throws BadForm {
        FormReader settled = fields.nested("settled");
        Voucher voucher = new Voucher(channel, settled.amount("cumulative"));
        Signature signature = new Signature(settled.octets("signature", 65));
        settled.end();
        return new SignedVoucher(voucher, signature);
    }
}
