package io.github.gavel.economy.channel;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.identity.ChannelId;
import io.github.gavel.economy.ledger.Voucher;
import io.github.gavel.economy.time.LedgerTime;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything a payer's channel remembers, and the one place where it acts. */
record PayerState(
        Durable<PayerRow> disk, Pen pen, Wishes wishes, Sent sent, Tick lastUse, Optional<ChannelFault> fault) {
    static PayerState of(Durable<PayerRow> disk, PayerRow row, Wishes wishes, Tick now) {
        return new PayerState(disk, Pen.of(row), wishes, Sent.NOTHING, now, Optional.empty());
    }

    PayerRow row() {
        return disk.wanted().orElseThrow();
    }

    PayerState with(PayerRow row) {
        return new PayerState(disk.wanting(row), pen, wishes, sent, lastUse, fault);
    }

    PayerState with(Pen next) {
        return new PayerState(disk, next, wishes, sent, lastUse, fault);
    }

    PayerState with(Wishes next) {
        return new PayerState(disk, pen, next, sent, lastUse, fault);
    }

    PayerState with(Durable<PayerRow> next) {
        return new PayerState(next, pen, wishes, sent, lastUse, fault);
    }

    PayerState with(Sent next) {
        return new PayerState(disk, pen, wishes, next, lastUse, fault);
    }

    PayerState usedAt(Tick now) {
        return new PayerState(disk, pen, wishes, sent, now, fault);
    }

    /** It begins to be used, and what it was asked before does not count any more. */
    PayerState openedAt(Tick now) {
        return new PayerState(disk, pen, wishes, Sent.NOTHING, now, fault);
    }

    /** From now on nothing is signed or shown; what the payee does not settle is still taken back. */
    PayerState with(ChannelFault why) {
        return new PayerState(disk, pen, wishes, sent, lastUse, Optional.of(why));
    }

    Step<PayerChannel, PayerEffect> freezing(ChannelFault why, Moment at) {
        return with(why).advance(List.of(new PayerEffect.Freeze(why)), at);
    }

    Step<PayerChannel, PayerEffect> still(PayerEffect... effects) {
        return new Step<>(new PayerChannel(this), List.of(effects));
    }

    private PayerState sending(Order order, Tick now) {
        return with(sent.giving(order, now));
    }

    boolean isOpen() {
        return row().status() == PayerRow.Status.OPEN;
    }

    boolean isFrozen() {
        return fault.isPresent();
    }

    boolean hasStore() {
        return fault.filter(ChannelFault.StoreFailed.class::isInstance).isEmpty();
    }

    /** Does whatever is due now and depends on nothing that is not on disk, after {@code first}. */
    Step<PayerChannel, PayerEffect> advance(List<PayerEffect> first, Moment at) {
        List<PayerEffect> effects = new ArrayList<>(first);
        PayerState next = this;
        Optional<PayerRow> due = disk.due().filter(it -> hasStore());
        if (due.isPresent()) {
            effects.add(new PayerEffect.Persist(due.get()));
            next = next.with(disk.begun());
        }
        if (next.disk.saved().isPresent()) {
            next = next.acting(next.disk.saved().get(), effects, at);
        }
        return new Step<>(new PayerChannel(next), effects);
    }

    private PayerState acting(PayerRow saved, List<PayerEffect> effects, Moment at) {
        PayerState next = this;
        if (isOpen() && !isFrozen() && wishes.close().isEmpty()) {
            if (!next.pen.isPaid() && saved.mark().covers(next.pen.due())) {
                next = next.with(next.pen.signed());
                effects.add(new PayerEffect.Sign(next.voucher()));
            }
            if (wishes.end() && !wishes.asked() && next.pen.known() && next.pen.isPaid()) {
                next = next.with(wishes.asked(true));
                effects.add(new PayerEffect.AskClose(next.voucher()));
            }
        }
        Optional<Order> order = order(saved, at.ledger()).filter(it -> sent.isDue(it, at.tick()));
        if (order.isPresent()) {
            effects.add(new PayerEffect.Submit(order.get()));
            next = next.sending(order.get(), at.tick());
        }
        return next;
    }

    /** The highest one, good to be signed again at any time. */
    Voucher voucher() {
        return new Voucher(row().intent().channel(), pen.highest());
    }

    /** What the ledger is to be told, as far as what is on disk allows it. */
    private Optional<Order> order(PayerRow saved, LedgerTime now) {
        ChannelId channel = saved.intent().channel();
        Order look = new Order.Look(channel);
        Order end = wishes.look() ? look : new Order.Refund(channel);
        boolean expired = row().isExpired(now);
        if (isFrozen()) {
            return Optional.of(end).filter(it -> expired && !row().status().isOver());
        }
        return switch (row().status()) {
            case INTENDED -> Optional.of(new Order.Open(saved.intent()));
            case REFUSED -> Optional.of(look).filter(it -> expired || wishes.look());
            case OPEN -> expired || wishes.look() ? Optional.of(end) : wanted(saved);
            case EXITED, ENDED -> Optional.empty();
        };
    }

    private Optional<Order> wanted(PayerRow saved) {
        ChannelId channel = saved.intent().channel();
        return wishes.close()
                .<Order>map(it -> it)
                .or(() -> saved.topUp()
                        .filter(it -> row().topUp().filter(it::equals).isPresent())
                        .map(it -> new Order.TopUp(channel, it.id(), it.amount())))
                .or(() -> wishes.until().map(it -> new Order.Extend(channel, it)));
    }
}
