package io.github.gavel.economy.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gavel.economy.Step;
import io.github.gavel.economy.ledger.Refusal;
import io.github.gavel.economy.money.Amount;
import io.github.gavel.economy.time.LedgerTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A payer's channel with a shell that does nothing unless the test says so. */
final class PayerRun {
    PayerChannel channel;
    List<PayerEffect> effects;
    Moment at = Cast.NOW;
    private Optional<PayerRow> writing = Optional.empty();

    private PayerRun(Step<PayerChannel, PayerEffect> first) {
        channel = first.next();
        effects = List.of();
        then(first);
    }

    static PayerRun intending(long deposit) {
        return new PayerRun(PayerChannel.intending(Cast.intent(deposit), Cast.NOW));
    }

    static PayerRun restored(PayerRow row) {
        return new PayerRun(PayerChannel.restored(row, Cast.NOW));
    }

    /** Opened, confirmed, on disk and accepted. */
    static PayerRun open(long deposit) {
        return intending(deposit)
                .save()
                .answered(Cast.word(1, deposit, 0))
                .save()
                .accepted(0);
    }

    PayerRun then(Step<PayerChannel, PayerEffect> step) {
        channel = step.next();
        effects = step.effects();
        effects.stream()
                .filter(PayerEffect.Persist.class::isInstance)
                .map(it -> ((PayerEffect.Persist) it).row())
                .forEach(row -> writing = Optional.of(row));
        return this;
    }

    PayerRun save() {
        PayerRow row = writing.orElseThrow();
        writing = Optional.empty();
        return then(channel.persisted(row, at));
    }

    PayerRun later(Duration duration) {
        at = new Moment(at.tick().plus(duration), at.ledger().plus(duration));
        return this;
    }

    PayerRun pay(long cumulative) {
        return pay(cumulative, new Allowance(Cast.grains(10), Amount.grains(1_000_000), 1_000));
    }

    PayerRun pay(long cumulative, Allowance allowance) {
        return then(channel.pay(Cast.grains(cumulative), allowance, at));
    }

    PayerRun accepted(long highest) {
        return then(channel.accepted(Cast.grains(highest), true, at));
    }

    PayerRun answered(LedgerWord word) {
        return then(channel.answered(word, at));
    }

    PayerRun refused(Order order, Refusal refusal) {
        return then(channel.refused(order, refusal, at));
    }

    PayerRun topUp(long id, long amount) {
        return then(channel.topUp(Cast.command(id), Cast.grains(amount), at));
    }

    PayerRun extend(LedgerTime expiry) {
        return then(channel.extend(expiry, at));
    }

    PayerRun closed(long last) {
        Order.Close close = new Order.Close(Cast.CHANNEL, Cast.grains(last), Optional.of(Cast.signature(last)));
        return then(channel.closed(close, at));
    }

    PayerRun acked(long durable) {
        return then(channel.acked(Cast.grains(durable)));
    }

    PayerRun end() {
        return then(channel.end(at));
    }

    PayerRun tick() {
        return then(channel.tick(false, at));
    }

    /** Time went by while it had an award. */
    PayerRun served() {
        return then(channel.tick(true, at));
    }

    PayerRun does(PayerEffect... expected) {
        assertThat(effects).containsExactly(expected);
        return this;
    }

    PayerRun signs(long cumulative) {
        return does(new PayerEffect.Sign(Cast.voucher(cumulative)));
    }

    PayerRun submits(Order order) {
        return does(new PayerEffect.Submit(order));
    }

    PayerRun refuses(PayerRefusal refusal) {
        return does(new PayerEffect.Refuse(refusal));
    }

    PayerRun freezes(ChannelFault fault) {
        assertThat(effects).startsWith(new PayerEffect.Freeze(fault));
        assertThat(channel.fault()).contains(fault);
        return this;
    }

    /** Only writes, and nothing else yet. */
    PayerRun onlyPersists() {
        assertThat(effects).hasSize(1).allMatch(PayerEffect.Persist.class::isInstance);
        return this;
    }

    PayerRun persistsNothing() {
        assertThat(effects).noneMatch(PayerEffect.Persist.class::isInstance);
        return this;
    }

    long mark() {
        return channel.row().mark().grains();
    }
}
