package io.github.gavel.economy.channel;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.time.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything a payee's channel remembers, and the one place where it acts.
 *
 * @param waiting the connections to be answered once something is on disk, each at most once for each kind of answer
 * @param told whether the payer was told of the end
 * @param asking whether the ledger is to say how the channel stands
 */
record PayeeState(
        Durable<PayeeRow> disk,
        List<Waiting> waiting,
        Settling settling,
        boolean told,
        Asking asking,
        Sent sent,
        Tick lastUse,
        Optional<ChannelFault> fault) {
    PayeeState {
        waiting = List.copyOf(waiting);
    }

    static PayeeState unknown(Asking asking, Moment at) {
        Settling settling = Settling.startingAt(at);
        return new PayeeState(
                Durable.empty(), List.of(), settling, false, asking, Sent.NOTHING, at.tick(), Optional.empty());
    }

    static PayeeState restored(PayeeRow row, Moment at) {
        return unknown(Asking.ALONGSIDE, at)
                .with(row, at)
                .with(Durable.restored(row))
                .told(row.closed());
    }

    Optional<PayeeRow> row() {
        return disk.wanted();
    }

    PayeeState with(PayeeRow row, Moment at) {
        boolean same = row().filter(it -> it.expiry().equals(row.expiry())).isPresent();
        Settling next = same ? settling : settling.living(row, at);
        return new PayeeState(disk.wanting(row), waiting, next, told, asking, sent, lastUse, fault);
    }

    PayeeState with(Durable<PayeeRow> next) {
        return new PayeeState(next, waiting, settling, told, asking, sent, lastUse, fault);
    }

    PayeeState with(Settling next) {
        return new PayeeState(disk, waiting, next, told, asking, sent, lastUse, fault);
    }

    /** The ledger has said how it stands. */
    PayeeState looked() {
        return new PayeeState(disk, waiting, settling, told, Asking.NOTHING, sent, lastUse, fault);
    }

    PayeeState told(boolean done) {
        return new PayeeState(disk, waiting, settling, done, asking, sent, lastUse, fault);
    }

    PayeeState usedAt(Tick now) {
        return new PayeeState(disk, waiting, settling, told, asking, sent, now, fault);
    }

    PayeeState with(Waiting one) {
        Stream<Waiting> others = waiting.stream().filter(it -> !it.isLike(one));
        Waiting both = waiting.stream()
                .filter(one::isLike)
                .map(it -> it.and(one))
                .findAny()
                .orElse(one);
        return with(Stream.concat(others, Stream.of(both)).toList());
    }

    PayeeState with(List<Waiting> others) {
        return new PayeeState(disk, others, settling, told, asking, sent, lastUse, fault);
    }

    private PayeeState sending(Order order, Moment at) {
        return new PayeeState(disk, waiting, settling, told, asking, sent.giving(order, at.tick()), lastUse, fault);
    }

    /** Whoever waits to be accepted is not left without an answer. */
    Step<PayeeChannel, PayeeEffect> freezing(ChannelFault why, PayeeEffect... more) {
        Stream<PayeeEffect> refusals = waiting.stream()
                .filter(it -> it.kind() == Waiting.Kind.ACCEPT)
                .map(it -> new PayeeEffect.Refuse(it.by(), Admission.Refused.FROZEN));
        Stream<PayeeEffect> effects = Stream.concat(Stream.of(new PayeeEffect.Freeze(why)), Stream.of(more));
        PayeeState frozen = new PayeeState(disk, List.of(), settling, told, asking, sent, lastUse, Optional.of(why));
        return new Step<>(
                new PayeeChannel(frozen), Stream.concat(effects, refusals).toList());
    }

    /**
     * Freezes, but shows the best voucher to the ledger once: it may be nowhere but here, and can only bring what was
     * earned.
     */
    Step<PayeeChannel, PayeeEffect> rescuing(ChannelFault why) {
        PayeeEffect[] rescue = row().filter(it -> !it.unsettled().isZero())
                .flatMap(PayeeRow::held)
                .map(it -> new PayeeEffect[] {new PayeeEffect.Submit(new Order.Settle(it))})
                .orElse(new PayeeEffect[0]);
        return freezing(why, rescue);
    }

    Step<PayeeChannel, PayeeEffect> still(PayeeEffect... effects) {
        return new Step<>(new PayeeChannel(this), List.of(effects));
    }

    /** Wants what is held now to be settled. */
    PayeeState settlingAll(Moment at) {
        return row().filter(it -> !it.unsettled().isZero())
                .map(it -> with(settling.begun(it, at)))
                .orElse(this);
    }

    /** Does whatever is due now and depends on nothing that is not on disk, after {@code first}. */
    Step<PayeeChannel, PayeeEffect> advance(List<PayeeEffect> first, Moment at) {
        List<PayeeEffect> effects = new ArrayList<>(first);
        if (asking == Asking.FIRST) {
            return new Step<>(new PayeeChannel(submitting(look(), effects, at)), effects);
        }
        PayeeState next = this;
        Optional<PayeeRow> due = disk.due();
        if (due.isPresent()) {
            effects.add(new PayeeEffect.Persist(due.get()));
            next = next.with(disk.begun());
        }
        if (disk.saved().isPresent()) {
            next = next.acting(disk.saved().get(), effects, at);
        }
        return new Step<>(new PayeeChannel(next), effects);
    }

    private PayeeState acting(PayeeRow saved, List<PayeeEffect> effects, Moment at) {
        PayeeRow now = row().orElse(saved);
        waiting.stream()
                .filter(it -> it.isReached(saved))
                .map(it -> it.answer(saved, now))
                .forEach(effects::add);
        PayeeState next =
                with(waiting.stream().filter(it -> !it.isReached(saved)).toList());
        if (saved.closed() && !told && !now.hasEnded()) {
            effects.add(new PayeeEffect.SendClose(now.last()));
            next = next.told(true);
        }
        return next.submitting(order(saved, now), effects, at);
    }

    private PayeeState submitting(Optional<Order> order, List<PayeeEffect> effects, Moment at) {
        Optional<Order> due = order.filter(it -> sent.isDue(it, at.tick()));
        due.map(PayeeEffect.Submit::new).ifPresent(effects::add);
        return due.map(it -> sending(it, at)).orElse(this);
    }

    private Optional<Order> look() {
        return row().map(it -> new Order.Look(it.receipt().receipt().channel()));
    }

    /** What the ledger is to be told, as far as what is on disk allows it. */
    private Optional<Order> order(PayeeRow saved, PayeeRow now) {
        if (now.hasEnded()) {
            return Optional.empty();
        }
        Optional<Order> settle = settling.voucher()
                .filter(it -> isDurable(it, saved) && !isPaid(it, now))
                .map(Order.Settle::new);
        if (settle.isPresent()) {
            return settle;
        }
        if (saved.closed() && now.unsettled().isZero()) {
            return Optional.of(new Order.Close(saved.receipt().receipt().channel(), now.highest(), Optional.empty()));
        }
        return asking == Asking.NOTHING ? Optional.empty() : look();
    }

    private static boolean isDurable(SignedVoucher voucher, PayeeRow saved) {
        return saved.highest().covers(voucher.voucher().cumulative());
    }

    private static boolean isPaid(SignedVoucher voucher, PayeeRow now) {
        return now.settled().covers(voucher.voucher().cumulative());
    }
}
