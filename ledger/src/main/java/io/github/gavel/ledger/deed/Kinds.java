package io.github.gavel.ledger.deed;

import io.github.gavel.economy.ledger.Command;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.signing.eip712.StructType;
import io.github.gavel.signing.struct.Mandate;
import io.github.gavel.signing.struct.Structs;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every kind of mandate. A number is never given twice, and none changes: journals outlive programs. */
final class Kinds {
    static final List<Kind<?>> ALL = List.of(
            kind(
                    1,
                    Mandate.Grant.class,
                    Structs.GRANT,
                    (w, m) -> w.nonce(m.nonce()).account(m.to()).amount(m.amount()),
                    r -> new Mandate.Grant(r.nonce(), r.account(), r.amount()),
                    (f, m) -> new Command.Grant(f.id(), f.by(), m.to(), m.amount())),
            kind(
                    2,
                    Mandate.FaucetClaim.class,
                    Structs.FAUCET_CLAIM,
                    (w, m) -> w.nonce(m.nonce()).account(m.to()).amount(m.amount()),
                    r -> new Mandate.FaucetClaim(r.nonce(), r.account(), r.amount()),
                    (f, m) -> new Command.FaucetClaim(f.id(), f.by(), m.to(), m.amount())),
            kind(
                            3,
                            Mandate.Transfer.class,
                            Structs.TRANSFER,
                            (w, m) -> w.nonce(m.nonce())
                                    .account(m.from())
                                    .account(m.to())
                                    .amount(m.amount()),
                            r -> new Mandate.Transfer(r.nonce(), r.account(), r.account(), r.amount()),
                            (f, m) -> new Command.Transfer(f.id(), f.by(), m.to(), m.amount()))
                    .signedBy(Mandate.Transfer::from),
            kind(
                    4,
                    Mandate.Open.class,
                    Structs.OPEN,
                    (w, m) -> w.commitment(m.commitment())
                            .account(m.payee())
                            .account(m.signer())
                            .account(m.closer())
                            .amount(m.deposit())
                            .time(m.expiry()),
                    r -> new Mandate.Open(r.commitment(), r.account(), r.account(), r.account(), r.amount(), r.time()),
                    (f, m) -> new Command.Open(f.id(), f.by(), f.parties(m), m.deposit(), m.expiry())),
            kind(
                    5,
                    Mandate.TopUp.class,
                    Structs.TOP_UP,
                    (w, m) -> w.nonce(m.nonce()).channel(m.channel()).amount(m.amount()),
                    r -> new Mandate.TopUp(r.nonce(), r.channel(), r.amount()),
                    (f, m) -> new Command.TopUp(f.id(), f.by(), m.channel(), m.amount())),
            kind(
                    6,
                    Mandate.Extend.class,
                    Structs.EXTEND,
                    (w, m) -> w.nonce(m.nonce()).channel(m.channel()).time(m.expiry()),
                    r -> new Mandate.Extend(r.nonce(), r.channel(), r.time()),
                    (f, m) -> new Command.Extend(f.id(), f.by(), m.channel(), m.expiry())),
            kind(
                    7,
                    Mandate.Settle.class,
                    Structs.SETTLE,
                    (w, m) -> w.channel(m.channel()).amount(m.cumulative()),
                    r -> new Mandate.Settle(r.channel(), r.amount()),
                    (f, m) -> new Command.Settle(f.id(), f.by(), new Voucher(m.channel(), m.cumulative()))),
            kind(
                    8,
                    Mandate.CloseByPayee.class,
                    Structs.CLOSE_BY_PAYEE,
                    (w, m) -> w.channel(m.channel()).amount(m.last()),
                    r -> new Mandate.CloseByPayee(r.channel(), r.amount()),
                    (f, m) -> new Command.CloseByPayee(f.id(), f.by(), m.channel(), m.last())),
            kind(
                    9,
                    Mandate.RefundExpired.class,
                    Structs.REFUND_EXPIRED,
                    (w, m) -> w.nonce(m.nonce()).channel(m.channel()),
                    r -> new Mandate.RefundExpired(r.nonce(), r.channel()),
                    (f, m) -> new Command.RefundExpired(f.id(), f.by(), m.channel())),
            kind(
                            10,
                            Mandate.Delegate.class,
                            Structs.DELEGATE,
                            (w, m) -> w.nonce(m.nonce())
                                    .account(m.main())
                                    .account(m.agent())
                                    .limits(m.limits()),
                            r -> new Mandate.Delegate(r.nonce(), r.account(), r.account(), r.limits()),
                            (f, m) -> new Command.Delegate(f.id(), f.by(), m.agent(), m.limits()))
                    .signedBy(Mandate.Delegate::main),
            kind(
                            11,
                            Mandate.Revoke.class,
                            Structs.REVOKE,
                            (w, m) -> w.nonce(m.nonce()).account(m.main()).account(m.agent()),
                            r -> new Mandate.Revoke(r.nonce(), r.account(), r.account()),
                            (f, m) -> new Command.Revoke(f.id(), f.by(), m.agent()))
                    .signedBy(Mandate.Revoke::main),
            kind(
                    12,
                    Mandate.Deposit.class,
                    Structs.DEPOSIT,
                    (w, m) -> w.nonce(m.nonce())
                            .account(m.to())
                            .amount(m.amount())
                            .event(m.event()),
                    r -> new Mandate.Deposit(r.nonce(), r.account(), r.amount(), r.event()),
                    (f, m) -> new Command.Deposit(f.id(), f.by(), m.to(), m.amount(), m.event())),
            kind(
                            13,
                            Mandate.Withdraw.class,
                            Structs.WITHDRAW,
                            (w, m) -> w.nonce(m.nonce())
                                    .account(m.from())
                                    .account(m.to())
                                    .amount(m.amount()),
                            r -> new Mandate.Withdraw(r.nonce(), r.account(), r.account(), r.amount()),
                            (f, m) -> new Command.Withdraw(f.id(), f.by(), m.to(), m.amount()))
                    .signedBy(Mandate.Withdraw::from),
            kind(
                    14,
                    Mandate.ExitToChain.class,
                    Structs.EXIT_TO_CHAIN,
                    (w, m) -> w.nonce(m.nonce()).channel(m.channel()),
                    r -> new Mandate.ExitToChain(r.nonce(), r.channel()),
                    (f, m) -> new Command.ExitToChain(f.id(), f.by(), m.channel())));

    private static final Map<Class<?>, Kind<?>> BY_TYPE =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

    private static final Map<Integer, Kind<?>> BY_NUMBER =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::number, Function.identity()));

    private Kinds() {}

    static Kind<?> of(Mandate mandate) {
        return Objects.requireNonNull(BY_TYPE.get(mandate.getClass()), "a mandate of no kind");
    }

    static Optional<Kind<?>> numbered(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    private static <M extends Mandate> Kind<M> kind(
            int number,
            Class<M> type,
            StructType<M> struct,
            BiConsumer<ByteWriter, M> writing,
            Function<ByteReader, M> reading,
            BiFunction<Facts, M, Command> making) {
        return new Kind<>(number, type, struct, writing, reading, making, mandate -> Optional.empty());
    }
}
