package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.LedgerWord;
import io.github.gavel.economy.channel.Shown;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.message.SignedReceipt;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.Charter;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.secp256k1.Curve;
import io.github.gavel.signing.secp256k1.PublicKey;
import io.github.gavel.signing.struct.Attach;
import io.github.gavel.signing.struct.ChannelOrigin;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;

/** Whose signatures are good, at one ledger. */
record Proofs(Curve curve, Charter charter) {
    Shown shown(Presented presented) {
        Receipt receipt = presented.receipt().receipt();
        ChannelOrigin origin =
                new ChannelOrigin(charter.domain(), receipt.payerCommit(), receipt.payee(), receipt.signer());
        Attach attach = new Attach(receipt.channel(), presented.requester(), presented.provider());
        return new Shown(
                presented.receipt(),
                isOperators(presented.receipt()),
                origin.channelId().equals(receipt.channel()),
                isBy(receipt.signer(), Structs.ATTACH, attach, presented.attach()));
    }

    boolean isOperators(SignedReceipt signed) {
        return isBy(charter.terms().operator(), Structs.RECEIPT, signed.receipt(), signed.signature());
    }

    boolean isVoucher(AccountId signer, ChannelId channel, Amount cumulative, Signature signature) {
        return isBy(signer, Structs.VOUCHER, new Voucher(channel, cumulative), signature);
    }

    boolean isClose(AccountId closer, Mandate.CloseByPayee close, Signature signature) {
        return isBy(closer, Structs.CLOSE_BY_PAYEE, close, signature);
    }

    /** Of a word: the operator's receipt, and the signer's voucher in it. */
    boolean isGood(LedgerWord word) {
        Receipt receipt = word.receipt().receipt();
        return isOperators(word.receipt())
                && word.lastSettled()
                        .filter(it -> !isVoucher(
                                receipt.signer(),
                                receipt.channel(),
                                it.voucher().cumulative(),
                                it.signature()))
                        .isEmpty();
    }

    private <T> boolean isBy(AccountId who, StructType<T> type, T struct, Signature signature) {
        return curve.recover(charter.domain().digest(type, struct), signature)
                .map(PublicKey::account)
                .filter(who::equals)
                .isPresent();
    }
}
