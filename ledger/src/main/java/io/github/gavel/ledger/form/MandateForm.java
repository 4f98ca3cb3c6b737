package io.github.gavel.ledger.form;

import static io.github.gavel.ledger.form.Variants.variant;

import io.github.gavel.economy.identity.Signature;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.ledger.json.BadForm;
import io.github.gavel.ledger.json.Form;
import io.github.gavel.ledger.json.FormReader;
import io.github.gavel.ledger.port.SignedMandate;
import io.github.gavel.signing.struct.Commitment;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Nonce;
import java.util.List;

/** A mandate by the names of its struct, and the signature that goes with it. */
public final class MandateForm {
    static final Variants<Mandate> KINDS = new Variants<>(
            "type",
            List.of(
                    variant(
                            Mandate.Grant.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("to", m.to())
                                    .amount("amount", m.amount()),
                            r -> new Mandate.Grant(nonce(r), r.account("to"), r.amount("amount"))),
                    variant(
                            Mandate.FaucetClaim.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("to", m.to())
                                    .amount("amount", m.amount()),
                            r -> new Mandate.FaucetClaim(nonce(r), r.account("to"), r.amount("amount"))),
                    variant(
                            Mandate.Transfer.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("from", m.from())
                                    .account("to", m.to())
                                    .amount("amount", m.amount()),
                            r -> new Mandate.Transfer(
                                    nonce(r), r.account("from"), r.account("to"), r.amount("amount"))),
                    variant(
                            Mandate.Open.class,
                            (w, m) -> w.account("payer", m.commitment().payer())
                                    .number("nonce", m.commitment().nonce())
                                    .octets("salt", m.commitment().salt())
                                    .account("payee", m.payee())
                                    .account("signer", m.signer())
                                    .account("closer", m.closer())
                                    .amount("deposit", m.deposit())
                                    .time("expiry", m.expiry()),
                            r -> new Mandate.Open(
                                    new Commitment(r.account("payer"), r.number("nonce"), r.octets("salt", 32)),
                                    r.account("payee"),
                                    r.account("signer"),
                                    r.account("closer"),
                                    r.amount("deposit"),
                                    r.time("expiry"))),
                    variant(
                            Mandate.TopUp.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .octets("channelId", m.channel().octets())
                                    .amount("amount", m.amount()),
                            r -> new Mandate.TopUp(nonce(r), r.channel("channelId"), r.amount("amount"))),
                    variant(
                            Mandate.Extend.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .octets("channelId", m.channel().octets())
                                    .time("expiry", m.expiry()),
                            r -> new Mandate.Extend(nonce(r), r.channel("channelId"), r.time("expiry"))),
                    variant(
                            Mandate.Settle.class,
                            (w, m) ->
                                    w.octets("channelId", m.channel().octets()).amount("cumulative", m.cumulative()),
                            r -> new Mandate.Settle(r.channel("channelId"), r.amount("cumulative"))),
                    variant(
                            Mandate.CloseByPayee.class,
                            (w, m) ->
                                    w.octets("channelId", m.channel().octets()).amount("last", m.last()),
                            r -> new Mandate.CloseByPayee(r.channel("channelId"), r.amount("last"))),
                    variant(
                            Mandate.RefundExpired.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .octets("channelId", m.channel().octets()),
                            r -> new Mandate.RefundExpired(nonce(r), r.channel("channelId"))),
                    variant(
                            Mandate.Delegate.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("main", m.main())
                                    .account("agent", m.agent())
                                    .amount("perChannel", m.limits().perChannel())
                                    .amount("perDay", m.limits().perDay())
                                    .amount("total", m.limits().total())
                                    .time("expiry", m.limits().expiry()),
                            r -> new Mandate.Delegate(nonce(r), r.account("main"), r.account("agent"), limits(r))),
                    variant(
                            Mandate.Revoke.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("main", m.main())
                                    .account("agent", m.agent()),
                            r -> new Mandate.Revoke(nonce(r), r.account("main"), r.account("agent"))),
                    variant(
                            Mandate.Deposit.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("to", m.to())
                                    .amount("amount", m.amount())
                                    .number("chainId", m.event().chain())
                                    .octets("transaction", m.event().transaction())
                                    .number("logIndex", m.event().logIndex()),
                            r -> new Mandate.Deposit(
                                    nonce(r),
                                    r.account("to"),
                                    r.amount("amount"),
                                    new ChainEvent(
                                            r.number("chainId"), r.octets("transaction", 32), r.number("logIndex")))),
                    variant(
                            Mandate.Withdraw.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .account("from", m.from())
                                    .account("to", m.to())
                                    .amount("amount", m.amount()),
                            r -> new Mandate.Withdraw(
                                    nonce(r), r.account("from"), r.account("to"), r.amount("amount"))),
                    variant(
                            Mandate.ExitToChain.class,
                            (w, m) -> w.octets("nonce", m.nonce().octets())
                                    .octets("channelId", m.channel().octets()),
                            r -> new Mandate.ExitToChain(nonce(r), r.channel("channelId")))));

    public static final Form<SignedMandate> FORM = new Form<>(
            (w, signed) -> w.nested("mandate", KINDS.form().written(signed.mandate()))
                    .octets("signature", signed.signature().octets()),
            r -> new SignedMandate(KINDS.form().read(r, "mandate"), new Signature(r.octets("signature", 65))));

    private MandateForm() {}

    static Limits limits(FormReader fields) throws BadForm {
        return new Limits(
                fields.amount("perChannel"), fields.amount("perDay"), fields.amount("total"), fields.time("expiry"));
    }

    private static Nonce nonce(FormReader fields) throws BadForm {
        return new Nonce(fields.octets("nonce", 32));
    }
}
