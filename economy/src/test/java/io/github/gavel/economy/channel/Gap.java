package io.github.gavel.economy.channel;

import io.github.gavel.economy.channel.FakeLedger.Side;
import io.github.gavel.economy.channel.PayerRow.Status;
import io.github.gavel.economy.ledger.Channel;
import io.github.gavel.economy.money.Amount;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The places between two steps of the persist table: before the write, after it and before the act, after the act and
 * before its echo. And how to tell that somebody who crashes now is there.
 */
enum Gap {
    INTENT_UNWRITTEN(Side.PAYER, world -> !has(world.payer.disk.content(), it -> true)),
    INTENT_WRITTEN(Side.PAYER, world -> has(world.payer.disk.unconfirmed(), it -> it.status() == Status.INTENDED)),
    OPEN_SUBMITTED(Side.PAYER, world -> world.ledger.isAsked(Side.PAYER, Order.Open.class) && !isKnown(world)),
    OPEN_DONE(Side.PAYER, world -> isKnown(world) && !isConfirmed(world.payer.channel.row())),
    RECEIPT_UNWRITTEN(Side.PAYER, world -> payerWrites(world.payer.disk.unwritten(), world, Gap::moreReceipt)),
    RECEIPT_WRITTEN(
            Side.PAYER,
            world -> has(
                    world.payer.disk.unconfirmed(),
                    it -> isConfirmed(it) && it.mark().isZero())),
    TOP_UP_UNWRITTEN(Side.PAYER, world -> payerWrites(world.payer.disk.unwritten(), world, Gap::moreTopUp)),
    TOP_UP_WRITTEN(
            Side.PAYER,
            world -> has(world.payer.disk.unconfirmed(), it -> it.topUp().isPresent())),
    TOP_UP_SUBMITTED(Side.PAYER, world -> world.ledger.isAsked(Side.PAYER, Order.TopUp.class)),
    TOP_UP_DONE(
            Side.PAYER,
            world -> world.payer.channel.row().topUp().isPresent()
                    && !world.payer.channel.row().deposit().covers(world.ledger.deposit())),
    MARK_UNWRITTEN(Side.PAYER, world -> payerWrites(world.payer.disk.unwritten(), world, Gap::moreMark)),
    MARK_WRITTEN(
            Side.PAYER,
            world -> has(
                    world.payer.disk.unconfirmed(),
                    it -> !world.payer.channel.signed().covers(it.mark()))),
    VOUCHER_SIGNED(Side.PAYER, world -> carriesToPayee(world, Wire.ToPayee.Pay.class)),
    CLOSE_SHOWN(Side.PAYER, world -> world.ledger.isAsked(Side.PAYER, Order.Close.class)),
    REFUND_SUBMITTED(Side.PAYER, world -> world.ledger.isAsked(Side.PAYER, Order.Refund.class)),
    REFUND_DONE(Side.PAYER, world -> hasEnded(world, Channel.State.REFUNDED) && !isOver(world.payer.channel.row())),
    END_UNWRITTEN(Side.PAYER, world -> has(world.payer.disk.unwritten(), Gap::isOver)),
    END_WRITTEN(Side.PAYER, world -> has(world.payer.disk.unconfirmed(), Gap::isOver)),

    CHANNEL_UNWRITTEN(
            Side.PAYEE, world -> has(world.payee.disk.unwritten(), it -> true) && !has(content(world), it -> true)),
    CHANNEL_WRITTEN(
            Side.PAYEE,
            world -> has(world.payee.disk.unconfirmed(), it -> it.highest().isZero() && !it.isOver())),
    ACCEPT_SAID(Side.PAYEE, world -> carriesToPayer(world, Wire.ToPayer.Accept.class)),
    VOUCHER_UNWRITTEN(Side.PAYEE, world -> payeeWrites(world.payee.disk.unwritten(), world, PayeeRow::highest)),
    VOUCHER_WRITTEN(
            Side.PAYEE,
            world -> has(world.payee.disk.unconfirmed(), it -> !it.highest().isZero() && !it.isOver())),
    ACK_SAID(Side.PAYEE, world -> carriesToPayer(world, Wire.ToPayer.Ack.class)),
    SETTLE_SUBMITTED(Side.PAYEE, world -> world.ledger.isAsked(Side.PAYEE, Order.Settle.class)),
    SETTLE_DONE(Side.PAYEE, world -> has(row(world), it -> !it.settled().covers(world.ledger.settled()))),
    SETTLED_UNWRITTEN(Side.PAYEE, world -> payeeWrites(world.payee.disk.unwritten(), world, PayeeRow::settled)),
    SETTLED_WRITTEN(
            Side.PAYEE,
            world -> has(world.payee.disk.unconfirmed(), it -> !it.settled().isZero())),
    CLOSED_UNWRITTEN(
            Side.PAYEE,
            world -> has(world.payee.disk.unwritten(), PayeeRow::closed) && !has(content(world), PayeeRow::closed)),
    CLOSED_WRITTEN(Side.PAYEE, world -> has(world.payee.disk.unconfirmed(), it -> it.closed() && !it.hasEnded())),
    CLOSE_SAID(Side.PAYEE, world -> carriesToPayer(world, Wire.ToPayer.Close.class)),
    CLOSE_SUBMITTED(Side.PAYEE, world -> world.ledger.isAsked(Side.PAYEE, Order.Close.class)),
    CLOSE_DONE(Side.PAYEE, world -> hasEnded(world, Channel.State.CLOSED) && has(row(world), it -> !it.hasEnded()));

    private final Side side;
    private final Predicate<World> here;

    Gap(Side side, Predicate<World> here) {
        this.side = side;
        this.here = here;
    }

    boolean isHere(Side crashing, World world) {
        return side == crashing && here.test(world);
    }

    private static <R> boolean has(Optional<R> row, Predicate<R> what) {
        return row.filter(what).isPresent();
    }

    private static Optional<PayeeRow> row(World world) {
        return world.payee.channel.row();
    }

    private static Optional<PayeeRow> content(World world) {
        return world.payee.disk.content();
    }

    private static boolean isKnown(World world) {
        return world.ledger.channel().isPresent();
    }

    private static boolean isConfirmed(PayerRow row) {
        return row.receipt().isPresent();
    }

    private static boolean isOver(PayerRow row) {
        return row.status().isOver();
    }

    private static boolean moreReceipt(PayerRow next, PayerRow before) {
        return isConfirmed(next) && !isConfirmed(before);
    }

    private static boolean moreTopUp(PayerRow next, PayerRow before) {
        return next.topUp().isPresent() && before.topUp().isEmpty();
    }

    private static boolean moreMark(PayerRow next, PayerRow before) {
        return !before.mark().covers(next.mark());
    }

    /** Whether the payer is about to write something that its disk does not have. */
    private static boolean payerWrites(Optional<PayerRow> row, World world, BiPredicate<PayerRow, PayerRow> what) {
        Optional<PayerRow> before = world.payer.disk.content();
        return before.isPresent() && has(row, it -> what.test(it, before.get()));
    }

    private static boolean payeeWrites(Optional<PayeeRow> row, World world, Function<PayeeRow, Amount> what) {
        Amount before = content(world).map(what).orElse(Amount.ZERO);
        return has(row, it -> !before.covers(what.apply(it)));
    }

    private static boolean carriesToPayee(World world, Class<? extends Wire.ToPayee> kind) {
        return world.wires.stream().anyMatch(it -> it.carriesToPayee(kind));
    }

    private static boolean carriesToPayer(World world, Class<? extends Wire.ToPayer> kind) {
        return world.wires.stream().anyMatch(it -> it.carriesToPayer(kind));
    }

    private static boolean hasEnded(World world, Channel.State state) {
        return has(world.ledger.channel(), it -> it.state() == state);
    }
}
