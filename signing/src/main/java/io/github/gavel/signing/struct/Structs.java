package io.github.gavel.signing.struct;

import static io.github.gavel.signing.eip712.Field.address;
import static io.github.gavel.signing.eip712.Field.amount;
import static io.github.gavel.signing.eip712.Field.bytes32;
import static io.github.gavel.signing.eip712.Field.time;
import static io.github.gavel.signing.eip712.Field.uint256;
import static io.github.gavel.signing.eip712.Field.uint64;

import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Receipt;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.signing.eip712.Field;
import io.github.gavel.signing.eip712.StructType;
import java.util.function.Function;

/**
 * Every struct there is. A change of any of them is another protocol. Who signed is not a field, but an account whose
 * money moves is.
 */
public final class Structs {
    public static final StructType<Voucher> VOUCHER =
            StructType.of("Voucher", channel(Voucher::channel), amount("cumulative", Voucher::cumulative));

    public static final StructType<Attach> ATTACH = StructType.of(
            "Attach",
            channel(Attach::channel),
            bytes32("requesterKey", attach -> attach.requester().octets()),
            bytes32("providerKey", attach -> attach.provider().octets()));

    public static final StructType<Receipt> RECEIPT = StructType.of(
            "Receipt",
            channel(Receipt::channel),
            bytes32("payerCommit", receipt -> receipt.payerCommit().octets()),
            bytes32("payerTag", receipt -> receipt.payerTag().octets()),
            address("payee", Receipt::payee),
            address("signer", Receipt::signer),
            address("closer", Receipt::closer),
            amount("deposit", Receipt::deposit),
            time("expiry", Receipt::expiry),
            uint64("seq", Receipt::seq));

    public static final StructType<Mandate.Grant> GRANT = StructType.of(
            "Grant",
            nonce(Mandate.Grant::nonce),
            address("to", Mandate.Grant::to),
            amount("amount", Mandate.Grant::amount));

    public static final StructType<Mandate.FaucetClaim> FAUCET_CLAIM = StructType.of(
            "FaucetClaim",
            nonce(Mandate.FaucetClaim::nonce),
            address("to", Mandate.FaucetClaim::to),
            amount("amount", Mandate.FaucetClaim::amount));

    public static final StructType<Mandate.Transfer> TRANSFER = StructType.of(
            "Transfer",
            nonce(Mandate.Transfer::nonce),
            address("from", Mandate.Transfer::from),
            address("to", Mandate.Transfer::to),
            amount("amount", Mandate.Transfer::amount));

    public static final StructType<Mandate.Open> OPEN = StructType.of(
            "Open",
            address("payer", open -> open.commitment().payer()),
            uint64("nonce", open -> open.commitment().nonce()),
            bytes32("salt", open -> open.commitment().salt()),
            address("payee", Mandate.Open::payee),
            address("signer", Mandate.Open::signer),
            address("closer", Mandate.Open::closer),
            amount("deposit", Mandate.Open::deposit),
            time("expiry", Mandate.Open::expiry));

    public static final StructType<Mandate.TopUp> TOP_UP = StructType.of(
            "TopUp",
            nonce(Mandate.TopUp::nonce),
            channel(Mandate.TopUp::channel),
            amount("amount", Mandate.TopUp::amount));

    public static final StructType<Mandate.Extend> EXTEND = StructType.of(
            "Extend",
            nonce(Mandate.Extend::nonce),
            channel(Mandate.Extend::channel),
            time("expiry", Mandate.Extend::expiry));

    public static final StructType<Mandate.Settle> SETTLE =
            StructType.of("Settle", channel(Mandate.Settle::channel), amount("cumulative", Mandate.Settle::cumulative));

    public static final StructType<Mandate.CloseByPayee> CLOSE_BY_PAYEE = StructType.of(
            "CloseByPayee", channel(Mandate.CloseByPayee::channel), amount("last", Mandate.CloseByPayee::last));

    public static final StructType<Mandate.RefundExpired> REFUND_EXPIRED = StructType.of(
            "RefundExpired", nonce(Mandate.RefundExpired::nonce), channel(Mandate.RefundExpired::channel));

    public static final StructType<Mandate.Delegate> DELEGATE = StructType.of(
            "Delegate",
            nonce(Mandate.Delegate::nonce),
            address("main", Mandate.Delegate::main),
            address("agent", Mandate.Delegate::agent),
            amount("perChannel", mandate -> mandate.limits().perChannel()),
            amount("perDay", mandate -> mandate.limits().perDay()),
            amount("total", mandate -> mandate.limits().total()),
            time("expiry", mandate -> mandate.limits().expiry()));

    public static final StructType<Mandate.Revoke> REVOKE = StructType.of(
            "Revoke",
            nonce(Mandate.Revoke::nonce),
            address("main", Mandate.Revoke::main),
            address("agent", Mandate.Revoke::agent));

    public static final StructType<Mandate.Deposit> DEPOSIT = StructType.of(
            "Deposit",
            nonce(Mandate.Deposit::nonce),
            address("to", Mandate.Deposit::to),
            amount("amount", Mandate.Deposit::amount),
            uint256("chainId", mandate -> mandate.event().chain()),
            bytes32("transaction", mandate -> mandate.event().transaction()),
            uint64("logIndex", mandate -> mandate.event().logIndex()));

    public static final StructType<Mandate.Withdraw> WITHDRAW = StructType.of(
            "Withdraw",
            nonce(Mandate.Withdraw::nonce),
            address("from", Mandate.Withdraw::from),
            address("to", Mandate.Withdraw::to),
            amount("amount", Mandate.Withdraw::amount));

    public static final StructType<Mandate.ExitToChain> EXIT_TO_CHAIN =
            StructType.of("ExitToChain", nonce(Mandate.ExitToChain::nonce), channel(Mandate.ExitToChain::channel));

    private Structs() {}

    private static <M extends Mandate> Field<M> nonce(Function<M, Nonce> nonce) {
        return bytes32("nonce", mandate -> nonce.apply(mandate).octets());
    }

    private static <T> Field<T> channel(Function<T, ChannelId> channel) {
        return bytes32("channelId", struct -> channel.apply(struct).octets());
    }
}
