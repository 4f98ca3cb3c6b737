package io.github.gavel.wallet.channels;

import io.github.gavel.economy.channel.Intent;
import io.github.gavel.economy.channel.Order;
import io.github.gavel.economy.channel.PayerRow;
import io.github.gavel.economy.identity.AccountId;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.CommandId;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.struct.ChannelOrigin;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import io.github.gavel.wallet.signer.Signer;
import io.github.gavel.wallet.signer.Signing;
import java.util.Optional;

/**
 * What a payer's orders say at the ledger. Everything in a mandate follows from the row and the channel's key, so that
 * the same order is the same mandate after a crash, with the same id.
 */
record PayerMandates(Signer signer, DomainSeparator domain) {
    Intent intent(long nonce, NewChannel wanted) {
        Commitment commitment = signer.commitment(nonce);
        AccountId key = signer.signerOf(nonce);
        ChannelOrigin origin = new ChannelOrigin(domain, commitment.payerCommit(), wanted.payee(), key);
        Mandate.Open open =
                new Mandate.Open(commitment, wanted.payee(), key, wanted.closer(), wanted.deposit(), wanted.expiry());
        return new Intent(
                Mandate.id(domain, Structs.OPEN, open),
                nonce,
                origin.channelId(),
                commitment.payerCommit(),
                wanted.payee(),
                key,
                wanted.closer(),
                wanted.deposit(),
                wanted.expiry());
    }

    /** By what a top-up is known: one of the same amount on top of the same deposit is the same one. */
    CommandId topUpId(PayerRow row, Amount amount) {
        return Mandate.id(domain, Structs.TOP_UP, topUp(row, amount));
    }

    private Mandate.TopUp topUp(PayerRow row, Amount amount) {
        Octets deposit = Octets.ofLong(row.deposit().grains());
        Octets more = Octets.ofLong(amount.grains());
        return new Mandate.TopUp(signer.nonce(nonce(row), "top-up", deposit, more), channel(row), amount);
    }

    /** Empty if a key is locked. */
    Optional<SignedMandate> of(Order order, PayerRow row) {
        if (order instanceof Order.Open open) {
            return signed(open(open.intent()), signer::sign);
        }
        if (order instanceof Order.TopUp topUp) {
            return signed(topUp(row, topUp.amount()), signer::sign);
        }
        if (order instanceof Order.Extend extend) {
            Octets until = Octets.ofLong(extend.expiry().epochMillis());
            return signed(
                    new Mandate.Extend(signer.nonce(nonce(row), "extend", until), channel(row), extend.expiry()),
                    signer::sign);
        }
        if (order instanceof Order.Refund) {
            return signed(new Mandate.RefundExpired(signer.nonce(nonce(row), "refund"), channel(row)), signer::sign);
        }
        if (order instanceof Order.Close close) {
            Mandate.CloseByPayee mandate = new Mandate.CloseByPayee(close.channel(), close.last());
            return close.signature().map(it -> new SignedMandate(mandate, it));
        }
        throw new IllegalArgumentException(order + " is no mandate of a payer's");
    }

    private Mandate.Open open(Intent intent) {
        return new Mandate.Open(
                signer.commitment(intent.nonce()),
                intent.payee(),
                intent.signer(),
                intent.closer(),
                intent.deposit(),
                intent.expiry());
    }

    private interface Hand<M extends Mandate> {
        Signing sign(M mandate);
    }

    private static <M extends Mandate> Optional<SignedMandate> signed(M mandate, Hand<M> hand) {
        return signature(hand.sign(mandate)).map(it -> new SignedMandate(mandate, it));
    }

    static Optional<Signature> signature(Signing signing) {
        return signing instanceof Signing.Signed signed ? Optional.of(signed.signature()) : Optional.empty();
    }

    private static long nonce(PayerRow row) {
        return row.intent().nonce();
    }

    private static ChannelId channel(PayerRow row) {
        return row.intent().channel();
    }
}
