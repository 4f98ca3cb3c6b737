package io.github.gavel.signing.struct;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.identity.HelloKey;
import io.github.gavel.economy.identity.Octets;
import io.github.gavel.economy.identity.PayerCommit;
import io.github.gavel.economy.identity.PayerTag;
import io.github.gavel.economy.ledger.ChainEvent;
import io.github.gavel.economy.ledger.Limits;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.signing.Values;
import io.github.gavel.signing.eip712.Digest;
import io.github.gavel.signing.eip712.DomainSeparator;
import io.github.gavel.signing.eip712.StructType;
import java.util.List;
import java.util.function.Function;

/** A struct type, and how one of its structs is made of values by their names. */
record Specimen<T>(StructType<T> type, Function<Values, T> making) {
    static final List<Specimen<?>> ALL = List.of(
            new Specimen<>(Structs.VOUCHER, v -> new Voucher(channel(v), v.amount("cumulative"))),
            new Specimen<>(
                    Structs.ATTACH,
                    v -> new Attach(
                            channel(v), new HelloKey(v.bytes("requesterKey")), new HelloKey(v.bytes("providerKey")))),
            new Specimen<>(
                    Structs.RECEIPT,
                    v -> new Receipt(
                            channel(v),
                            new PayerCommit(v.bytes("payerCommit")),
                            new PayerTag(v.bytes("payerTag")),
                            v.account("payee"),
                            v.account("signer"),
                            v.account("closer"),
                            v.amount("deposit"),
                            v.time("expiry"),
                            v.number("seq"))),
            new Specimen<>(Structs.GRANT, v -> new Mandate.Grant(nonce(v), v.account("to"), v.amount("amount"))),
            new Specimen<>(
                    Structs.FAUCET_CLAIM, v -> new Mandate.FaucetClaim(nonce(v), v.account("to"), v.amount("amount"))),
            new Specimen<>(
                    Structs.TRANSFER,
                    v -> new Mandate.Transfer(nonce(v), v.account("from"), v.account("to"), v.amount("amount"))),
            new Specimen<>(
                    Structs.OPEN,
                    v -> new Mandate.Open(
                            new Commitment(v.account("payer"), v.number("nonce"), v.bytes("salt")),
                            v.account("payee"),
                            v.account("signer"),
                            v.account("closer"),
                            v.amount("deposit"),
                            v.time("expiry"))),
            new Specimen<>(Structs.TOP_UP, v -> new Mandate.TopUp(nonce(v), channel(v), v.amount("amount"))),
            new Specimen<>(Structs.EXTEND, v -> new Mandate.Extend(nonce(v), channel(v), v.time("expiry"))),
            new Specimen<>(Structs.SETTLE, v -> new Mandate.Settle(channel(v), v.amount("cumulative"))),
            new Specimen<>(Structs.CLOSE_BY_PAYEE, v -> new Mandate.CloseByPayee(channel(v), v.amount("last"))),
            new Specimen<>(Structs.REFUND_EXPIRED, v -> new Mandate.RefundExpired(nonce(v), channel(v))),
            new Specimen<>(
                    Structs.DELEGATE,
                    v -> new Mandate.Delegate(
                            nonce(v),
                            v.account("main"),
                            v.account("agent"),
                            new Limits(
                                    v.amount("perChannel"), v.amount("perDay"), v.amount("total"), v.time("expiry")))),
            new Specimen<>(Structs.REVOKE, v -> new Mandate.Revoke(nonce(v), v.account("main"), v.account("agent"))),
            new Specimen<>(
                    Structs.DEPOSIT,
                    v -> new Mandate.Deposit(
                            nonce(v),
                            v.account("to"),
                            v.amount("amount"),
                            new ChainEvent(v.number("chainId"), v.bytes("transaction"), v.number("logIndex")))),
            new Specimen<>(
                    Structs.WITHDRAW,
                    v -> new Mandate.Withdraw(nonce(v), v.account("from"), v.account("to"), v.amount("amount"))),
            new Specimen<>(Structs.EXIT_TO_CHAIN, v -> new Mandate.ExitToChain(nonce(v), channel(v))));

    T of(Values values) {
        return making.apply(values);
    }

    Octets hash(Values values) {
        return type.hash(of(values));
    }

    Digest digest(DomainSeparator domain, Values values) {
        return domain.digest(type, of(values));
    }

    private static Nonce nonce(Values values) {
        return new Nonce(values.bytes("nonce"));
    }

    private static ChannelId channel(Values values) {
        return new ChannelId(values.bytes("channelId"));
    }
}
